-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT 'person ' || id FROM person WHERE revision < 1
UNION ALL
SELECT 'contact ' || number FROM contact WHERE revision < 1
UNION ALL
SELECT 'referral ' || number FROM referral WHERE revision < 1
UNION ALL
SELECT 'episode ' || id FROM episode WHERE revision < 1
UNION ALL
SELECT 'user ' || id FROM user_account WHERE revision < 1
