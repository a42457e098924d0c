-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT u.id
FROM user_account u
WHERE NOT EXISTS (SELECT 1 FROM role_assignment r WHERE r.user_id = u.id AND r.until IS NULL)
ORDER BY u.no
