-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    sequence, command, verb, subject_kind, subject_id, actor, role, acting_for, at, payload, result, previous_hash,
    hash, mark
FROM audit_event
WHERE sequence > :after
ORDER BY sequence
LIMIT :most
