-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT c.number
FROM contact c
WHERE NOT EXISTS (SELECT 1 FROM contact_detail d WHERE d.contact_id = c.id)
ORDER BY c.number
