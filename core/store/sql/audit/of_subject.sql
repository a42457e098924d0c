-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    sequence, command, verb, subject_kind, subject_id, actor, role, acting_for, at, payload, result
FROM audit_event
WHERE subject_id = :subject_id AND subject_kind = :subject_kind
ORDER BY sequence
