-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, by_user, at, act, subject_kind, subject_id, person_id, detail
FROM access_event
WHERE person_id = :person_id
ORDER BY at, no
