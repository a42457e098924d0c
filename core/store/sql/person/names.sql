-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    person_id, given_name, family_name
FROM person_name
WHERE person_id = :id
ORDER BY no
