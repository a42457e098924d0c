-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO duty_worker (team, on_date, user_id)
VALUES (:team, :on_date, :user_id)
ON CONFLICT (team, on_date) DO UPDATE SET user_id = excluded.user_id
