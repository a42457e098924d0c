-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The last entry may be about a record that is shut to whoever writes the next.
SELECT sequence, hash
FROM frontdoor_audit_head()
