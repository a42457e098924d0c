-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    command, verb, actor, subject_kind, subject_id, revision, before, undone
FROM undo_point
WHERE actor = :actor AND undone = 0
ORDER BY no DESC
LIMIT 1
