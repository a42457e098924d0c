-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id
FROM person
WHERE household = :household AND merged_into IS NULL
ORDER BY coalesce(born, expected, '9999'), no
