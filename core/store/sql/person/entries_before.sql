-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT no
FROM person
WHERE no < :no AND merged_into IS NULL
ORDER BY no DESC
LIMIT :limit
