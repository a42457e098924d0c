-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT r.id, r.number, r.child, trim(p.given_name || ' ' || p.family_name) AS child_name, r.made_at, r.state, r.outcome, r.closed
FROM referral r
JOIN person p ON p.id = r.child
WHERE r.child = :child AND r.made_at >= :since
ORDER BY r.made_at DESC, r.no DESC
