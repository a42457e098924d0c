-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- In the order in which they were made, whatever the clocks said: which recommendation is the last one depends on it.
SELECT
    id, subject_kind, subject_id, kind, state, outcome, fields, rationale, by_user, role, acting_for, at,
    recommendation, comment, procedure_id, procedure_version, procedure_hash
FROM decision
WHERE subject_id = :subject_id AND subject_kind = :subject_kind
ORDER BY no
