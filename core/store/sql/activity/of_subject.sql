-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, subject_kind, subject_id, kind, note, result, by_user, at
FROM activity
WHERE subject_id = :subject_id AND subject_kind = :subject_kind
ORDER BY at, no
