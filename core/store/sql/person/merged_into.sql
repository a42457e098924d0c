-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id
FROM person
WHERE merged_into = :id
ORDER BY no
