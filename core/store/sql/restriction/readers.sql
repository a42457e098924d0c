-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    restriction_id, user_id, from_at, until_at, reason
FROM restriction_reader
WHERE restriction_id = :restriction_id
ORDER BY no
