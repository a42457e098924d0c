-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT no
FROM person
WHERE no > :no
ORDER BY no
LIMIT :limit
