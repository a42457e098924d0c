-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE role_assignment SET until = :until
WHERE user_id = :user_id AND until IS NULL AND (role <> :role OR team <> :team)
