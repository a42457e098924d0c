-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT user_id, password, set_at, must_change, tries, closed_until, os_account
FROM sign_in
WHERE user_id = :user_id
