-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, revision, person_id, team, worker, opened, closed
FROM episode
WHERE person_id = :id
ORDER BY coalesce(opened, '') DESC, no DESC
