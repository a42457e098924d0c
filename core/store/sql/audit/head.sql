-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT sequence, hash
FROM audit_event
ORDER BY sequence DESC
LIMIT 1
