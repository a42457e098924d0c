-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, user_id, kind, from_date, until_date
FROM absence
WHERE from_date <= :until_date AND until_date >= :from_date
ORDER BY from_date, no
