-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO role_assignment (user_id, role, team, since)
VALUES (:user_id, :role, :team, :since)
