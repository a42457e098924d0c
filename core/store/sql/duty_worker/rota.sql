-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT team, on_date, user_id
FROM duty_worker
WHERE team = :team AND on_date >= :from_date AND on_date <= :until_date
ORDER BY on_date
