-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    d.id, d.subject_kind, d.subject_id, d.kind, d.state, d.outcome, d.fields, d.rationale, d.by_user, d.role,
    d.acting_for, d.at, d.recommendation, d.comment, d.procedure_id, d.procedure_version, d.procedure_hash
FROM (
    SELECT id FROM contact
    WHERE worker = :worker AND state NOT IN ('closed', 'void')
    UNION ALL
    SELECT id FROM referral
    WHERE worker = :worker AND state IN ('awaiting-decision', 'awaiting-authorisation')
) held
JOIN decision d ON d.subject_id = held.id
WHERE d.kind = 'recommendation' AND d.state = 'returned'
    AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.subject_id = d.subject_id AND later.no > d.no)
ORDER BY d.no DESC
