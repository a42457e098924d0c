-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, subject_kind, subject_id, kind, person_id, fields, by_user, role, at
FROM case_entry
WHERE subject_id = :subject_id AND subject_kind = :subject_kind
ORDER BY at, no
