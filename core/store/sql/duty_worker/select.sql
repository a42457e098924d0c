-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT user_id
FROM duty_worker
WHERE team = :team AND on_date = :on_date
