-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- People who belong to another than is written about their joining, or to somebody who belongs to another in turn.
SELECT p.id
FROM person p
LEFT JOIN joined_entry j ON j.merged_id = p.id
WHERE p.merged_into IS DISTINCT FROM j.keep_id
UNION
SELECT p.id
FROM person p
JOIN person k ON k.id = p.merged_into
WHERE k.merged_into IS NOT NULL
UNION
SELECT j.merged_id
FROM joined_entry j
WHERE j.through_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM joined_entry t WHERE t.merged_id = j.through_id AND t.keep_id = j.keep_id)
