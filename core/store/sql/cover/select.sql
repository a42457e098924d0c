-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, covered_user, cover_user, from_at, until_at
FROM cover
WHERE id = :id
