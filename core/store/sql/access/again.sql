-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether the same was noted a moment ago.
SELECT count(*)
FROM access_event
WHERE by_user = :by_user AND at > :since AND act = :act AND subject_id = :subject_id
    AND coalesce(person_id, '') = :person_id AND detail = :detail
