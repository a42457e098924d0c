-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT p.id
FROM person p
LEFT JOIN address a ON a.person_id = p.id AND a.until IS NULL
WHERE p.address <> coalesce(a.address, '') OR p.postcode <> coalesce(a.postcode, '')
ORDER BY p.no
