-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT k.kind
FROM (SELECT 'contact' AS kind UNION ALL SELECT 'referral' UNION ALL SELECT 'consultation') AS k
WHERE NOT EXISTS (SELECT 1 FROM number_counter c WHERE c.kind = k.kind)
