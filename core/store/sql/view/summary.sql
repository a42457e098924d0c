-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    (SELECT count(*) FROM person WHERE merged_into IS NULL),
    (SELECT count(*) FROM contact),
    (SELECT count(*) FROM contact WHERE state NOT IN ('closed', 'void')),
    (SELECT count(*) FROM referral)
