-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT l.role_name, u.sign_in, u.name, u.active
FROM server_login l
JOIN user_account u ON u.id = l.user_id
ORDER BY l.role_name
