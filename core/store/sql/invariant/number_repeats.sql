-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Numbers that were used before they were issued, so that the counter will issue them again.
SELECT number
FROM contact
WHERE number LIKE 'C-%' AND CAST(substr(number, 3) AS INTEGER) >= (SELECT next FROM number_counter WHERE kind = 'contact')
UNION ALL
SELECT number
FROM referral
WHERE number LIKE 'R-%' AND CAST(substr(number, 3) AS INTEGER) >= (SELECT next FROM number_counter WHERE kind = 'referral')
UNION ALL
SELECT number
FROM consultation
WHERE number LIKE 'K-%' AND CAST(substr(number, 3) AS INTEGER) >= (SELECT next FROM number_counter WHERE kind = 'consultation')
ORDER BY number
