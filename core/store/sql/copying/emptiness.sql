-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An office has at least its first account.
SELECT count(*)
FROM user_account
