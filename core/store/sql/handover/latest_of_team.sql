-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, team, by_user, to_user, at
FROM handover
WHERE team = :team
ORDER BY at DESC, no DESC
LIMIT :limit
