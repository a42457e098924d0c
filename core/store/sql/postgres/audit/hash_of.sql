-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The entry may be about a record that is shut to whoever compares.
SELECT hash
FROM frontdoor_audit_hash(CAST(:sequence AS BIGINT))
