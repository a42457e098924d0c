-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who lives there under any of their entries, as the entry that stands for them.
SELECT k.id
FROM person p
JOIN person k ON k.id = coalesce(p.merged_into, p.id)
WHERE p.household = :household
GROUP BY k.id, k.born, k.expected, k.no
ORDER BY coalesce(k.born, k.expected, '9999'), k.no
