-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Open contacts and referrals; the nearest clock first, those without a clock last. Each with the entry that stands for its
-- child, if others were joined to it.
SELECT
    'contact' AS subject_kind, c.id AS subject_id, c.revision, c.number, k.id AS child, k.given_name, k.family_name,
    k.born, k.expected, coalesce(k.household, p.household) AS household, c.call, c.headline, c.source, c.state,
    c.route, c.worker, coalesce(u.name, '') AS worker_name,
    c.received AS received, c.seen, c.next_due AS next_due,
    coalesce((SELECT d.kind FROM deadline d
              WHERE d.subject_id = c.id AND d.met IS NULL AND d.cancelled IS NULL ORDER BY d.due LIMIT 1), '')
        AS next_due_kind,
    coalesce(c.immediate_protection, 0) AS immediate_protection,
    CASE WHEN c.copied_from IS NULL THEN 0 ELSE 1 END AS copied,
    coalesce((SELECT r.outcome FROM decision r
              WHERE r.subject_id = c.id AND r.kind = 'recommendation' AND r.state = 'pending'
              ORDER BY r.at DESC, r.no DESC LIMIT 1), '')
        AS recommended_outcome,
    CASE WHEN coalesce(c.worker, 'nobody') <> :viewer AND coalesce(c.recorded_by, 'nobody') <> :viewer AND EXISTS (
        SELECT 1 FROM restriction x
        WHERE x.lifted IS NULL AND x.by_user <> :viewer AND x.person_id IN (
                SELECT p.id
                UNION ALL
                SELECT p.merged_into
                UNION ALL
                SELECT m.id FROM person m WHERE m.merged_into = coalesce(p.merged_into, p.id))
            AND NOT EXISTS (
                SELECT 1 FROM restriction_reader y
                WHERE y.restriction_id = x.id AND y.user_id = :viewer AND y.from_at <= :at
                    AND (y.until_at IS NULL OR y.until_at > :at)))
        THEN 1 ELSE 0 END AS withheld,
    CASE WHEN c.next_due IS NULL THEN 1 ELSE 0 END AS no_clock
FROM contact c
JOIN person p ON p.id = c.child
JOIN person k ON k.id = coalesce(p.merged_into, p.id)
LEFT JOIN user_account u ON u.id = c.worker
WHERE c.worker = :worker AND (:team = '' OR c.tray = :team) AND c.state NOT IN ('closed', 'void')

UNION ALL

SELECT
    'referral', f.id, f.revision, f.number, k.id, k.given_name, k.family_name, k.born, k.expected,
    coalesce(k.household, p.household), c.call, coalesce(c.headline, ''), coalesce(c.source, ''), f.state,
    coalesce(c.route, ''),
    f.worker, coalesce(u.name, ''),
    f.made_at, c.seen, f.next_due,
    coalesce((SELECT d.kind FROM deadline d
              WHERE d.subject_id = f.id AND d.met IS NULL AND d.cancelled IS NULL ORDER BY d.due LIMIT 1), ''),
    coalesce(c.immediate_protection, 0),
    CASE WHEN f.copied_from IS NULL THEN 0 ELSE 1 END,
    coalesce((SELECT r.outcome FROM decision r
              WHERE r.subject_id = f.id AND r.kind = 'recommendation' AND r.state = 'pending'
              ORDER BY r.at DESC, r.no DESC LIMIT 1), ''),
    CASE WHEN coalesce(f.worker, 'nobody') <> :viewer AND coalesce(c.recorded_by, 'nobody') <> :viewer
        AND coalesce(c.worker, 'nobody') <> :viewer AND EXISTS (
        SELECT 1 FROM restriction x
        WHERE x.lifted IS NULL AND x.by_user <> :viewer AND x.person_id IN (
                SELECT p.id
                UNION ALL
                SELECT p.merged_into
                UNION ALL
                SELECT m.id FROM person m WHERE m.merged_into = coalesce(p.merged_into, p.id))
            AND NOT EXISTS (
                SELECT 1 FROM restriction_reader y
                WHERE y.restriction_id = x.id AND y.user_id = :viewer AND y.from_at <= :at
                    AND (y.until_at IS NULL OR y.until_at > :at)))
        THEN 1 ELSE 0 END,
    CASE WHEN f.next_due IS NULL THEN 1 ELSE 0 END
FROM referral f
JOIN person p ON p.id = f.child
JOIN person k ON k.id = coalesce(p.merged_into, p.id)
LEFT JOIN contact c ON c.id = f.contact
LEFT JOIN user_account u ON u.id = f.worker
WHERE f.worker = :worker AND (:team = '' OR f.team = :team) AND f.state IN ('awaiting-decision', 'awaiting-authorisation')

ORDER BY no_clock, next_due, received, number
LIMIT :limit
