-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT no, address, postcode, since, until
FROM address
WHERE person_id = :person_id
ORDER BY no
