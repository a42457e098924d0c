-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- description: what migrations 1 to 4 put into their tables
-- min_compatible: 4

-- statement
INSERT INTO number_counter (kind, next) VALUES ('contact', 1), ('referral', 1), ('consultation', 1)

-- statement
INSERT INTO search_index (only_row, version) VALUES (1, 0)
