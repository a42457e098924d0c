-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Restrictions of a person, under any of their entries, that shut the viewer out.
SELECT count(*)
FROM person p
JOIN restriction x ON x.lifted IS NULL AND x.person_id IN (
    SELECT p.id
    UNION ALL
    SELECT p.merged_into
    UNION ALL
    SELECT m.id FROM person m WHERE m.merged_into = coalesce(p.merged_into, p.id))
WHERE p.id = :person_id
    AND x.by_user <> :viewer
    AND NOT EXISTS (
        SELECT 1 FROM restriction_reader y
        WHERE y.restriction_id = x.id AND y.user_id = :viewer AND y.from_at <= :at
            AND (y.until_at IS NULL OR y.until_at > :at))
