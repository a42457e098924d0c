-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, user_id, kind, from_date, until_date
FROM absence
WHERE id = :id
