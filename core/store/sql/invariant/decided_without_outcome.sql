-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT number FROM contact WHERE decided IS NOT NULL AND outcome = ''
UNION ALL
SELECT number FROM referral WHERE decided IS NOT NULL AND outcome = ''
ORDER BY number
