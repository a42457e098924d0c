-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO server_login (role_name, user_id)
VALUES (:role, :user_id)
ON CONFLICT (role_name) DO UPDATE SET user_id = excluded.user_id
