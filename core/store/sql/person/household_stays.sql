-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT no, household, since, until
FROM household_member
WHERE person_id = :person_id
ORDER BY no
