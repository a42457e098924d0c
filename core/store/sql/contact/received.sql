-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Looks through all contacts: for a rehearsal, never for a screen.
SELECT id
FROM contact
WHERE received >= :from_at AND received < :until_at AND state <> 'void'
ORDER BY received, no
