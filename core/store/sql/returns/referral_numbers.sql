-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- As contact_numbers.
SELECT no
FROM referral
WHERE made_at >= :from_at AND made_at < :until_at
