-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT u.id, u.revision, u.sign_in, u.name, r.role, r.team, u.fte, u.qualified, u.active, u.leaves_on
FROM user_account u
JOIN role_assignment r ON r.user_id = u.id AND r.until IS NULL
WHERE u.sign_in_key = :sign_in_key
