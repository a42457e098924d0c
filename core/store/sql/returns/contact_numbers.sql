-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Looks through an index that holds nothing else, in no order: their rows are then read by number, some thousand at a time.
SELECT no
FROM contact
WHERE received >= :from_at AND received < :until_at
