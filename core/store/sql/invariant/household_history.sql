-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- People whose household is not the one that its history says they live in.
SELECT p.id
FROM person p
LEFT JOIN household_member m ON m.person_id = p.id AND m.until IS NULL
WHERE p.household IS DISTINCT FROM m.household
ORDER BY p.no
