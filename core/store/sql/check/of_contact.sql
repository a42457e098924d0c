-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, contact_id, systems, summary, by_user, at
FROM check_record
WHERE contact_id = :contact_id
ORDER BY at, no
