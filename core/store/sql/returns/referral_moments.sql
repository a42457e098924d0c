-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT coalesce(k.no, p.no) AS person_no, r.made_at
FROM referral r
JOIN person p ON p.id = r.child
LEFT JOIN person k ON k.id = p.merged_into
WHERE r.made_at >= :from_at AND r.made_at < :until_at
