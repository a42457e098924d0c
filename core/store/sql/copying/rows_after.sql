-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT %1
FROM %2
WHERE (%3) > (%4)
ORDER BY %3
LIMIT 500
