-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO sign_in (
    user_id, password, set_at, must_change, tries, closed_until, os_account
) VALUES (
    :user_id, :password, :set_at, :must_change, :tries, :closed_until, :os_account
)
ON CONFLICT (user_id) DO UPDATE SET
    password = excluded.password, set_at = excluded.set_at, must_change = excluded.must_change, tries = excluded.tries,
    closed_until = excluded.closed_until, os_account = excluded.os_account
