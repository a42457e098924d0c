-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Contacts decided with early help, and what their decision says. A copy says what its original does.
SELECT
    coalesce(k.no, p.no) AS person_no, coalesce(k.id, p.id) AS person_id,
    coalesce(k.la_child_id, p.la_child_id) AS la_child_id, coalesce(k.sex, p.sex) AS sex,
    coalesce(k.ethnicity, p.ethnicity) AS ethnicity,
    CASE WHEN k.id IS NULL THEN p.born ELSE k.born END AS born,
    CASE WHEN k.id IS NULL THEN p.expected ELSE k.expected END AS expected,
    coalesce(k.upn, p.upn) AS upn, coalesce(k.disabilities, p.disabilities) AS disabilities,
    c.received, c.decided, coalesce(c.worker, '') AS worker, coalesce(c.recorded_by, '') AS recorded_by,
    coalesce((SELECT d.fields FROM decision d
              WHERE d.subject_id = coalesce(c.outcome_copied_from, c.id) AND d.kind = 'decision'
              ORDER BY d.at DESC, d.no DESC LIMIT 1), '{}') AS fields
FROM contact c
JOIN person p ON p.id = c.child
LEFT JOIN person k ON k.id = p.merged_into
WHERE c.no >= :first_no AND c.no <= :last_no
    AND c.decided >= :from_at AND c.decided < :until_at AND c.outcome LIKE 'early-help%' AND c.state <> 'void'
ORDER BY c.no
