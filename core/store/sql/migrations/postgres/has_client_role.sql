-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT count(*)
FROM pg_roles
WHERE rolname = 'frontdoor_client'
