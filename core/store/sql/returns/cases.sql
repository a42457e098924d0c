-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Some thousand after a number.
SELECT
    e.no,
    coalesce(k.no, p.no) AS person_no, coalesce(k.id, p.id) AS person_id,
    coalesce(k.la_child_id, p.la_child_id) AS la_child_id, coalesce(k.sex, p.sex) AS sex,
    coalesce(k.ethnicity, p.ethnicity) AS ethnicity,
    CASE WHEN k.id IS NULL THEN p.born ELSE k.born END AS born,
    CASE WHEN k.id IS NULL THEN p.expected ELSE k.expected END AS expected,
    coalesce(k.upn, p.upn) AS upn, coalesce(k.disabilities, p.disabilities) AS disabilities,
    e.team, e.opened, e.closed, coalesce(e.worker, '') AS worker
FROM episode e
JOIN person p ON p.id = e.person_id
LEFT JOIN person k ON k.id = p.merged_into
WHERE e.no > :after AND e.opened <= :last_day AND (e.closed IS NULL OR e.closed >= :first_day)
ORDER BY e.no
LIMIT :limit
