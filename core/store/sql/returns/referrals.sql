-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    coalesce(k.no, p.no) AS person_no, coalesce(k.id, p.id) AS person_id,
    coalesce(k.la_child_id, p.la_child_id) AS la_child_id, coalesce(k.sex, p.sex) AS sex,
    coalesce(k.ethnicity, p.ethnicity) AS ethnicity,
    CASE WHEN k.id IS NULL THEN p.born ELSE k.born END AS born,
    CASE WHEN k.id IS NULL THEN p.expected ELSE k.expected END AS expected,
    coalesce(k.upn, p.upn) AS upn, coalesce(k.disabilities, p.disabilities) AS disabilities,
    r.number, r.made_at, r.state, r.outcome, r.assessment, r.closed, r.team, coalesce(u.name, '') AS worker_name,
    coalesce(c.source, '') AS source, coalesce(r.worker, '') AS worker, coalesce(c.worker, '') AS contact_worker,
    coalesce(c.recorded_by, '') AS recorded_by,
    coalesce((SELECT d.fields FROM decision d
              WHERE d.subject_id = r.id AND d.kind = 'decision' ORDER BY d.at DESC, d.no DESC LIMIT 1), '{}') AS fields
FROM referral r
JOIN person p ON p.id = r.child
LEFT JOIN person k ON k.id = p.merged_into
LEFT JOIN contact c ON c.id = r.contact
LEFT JOIN user_account u ON u.id = r.worker
WHERE r.no >= :first_no AND r.no <= :last_no AND r.made_at >= :from_at AND r.made_at < :until_at
ORDER BY r.no
