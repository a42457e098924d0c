-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT c.id, c.number, c.child, trim(p.given_name || ' ' || p.family_name) AS child_name, c.received, c.state, c.outcome, c.source,
    c.call
FROM contact c
JOIN person p ON p.id = c.child
WHERE c.child = :child AND c.received >= :since AND c.state <> 'void'
ORDER BY c.received DESC, c.no DESC
