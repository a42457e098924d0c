-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT user_id
FROM sign_in
WHERE os_account = :os_account AND os_account <> ''
