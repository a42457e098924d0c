-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, revision, person_id, reason, by_user, since, lifted, lifted_by, lifted_reason
FROM restriction
WHERE person_id = :person_id AND lifted IS NULL
