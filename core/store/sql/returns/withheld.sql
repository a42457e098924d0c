-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The entries of all people whose records are shut to the viewer; of joined ones the one that stands for them.
SELECT DISTINCT coalesce(p.merged_into, p.id)
FROM restriction x
JOIN person p ON p.id = x.person_id
WHERE x.lifted IS NULL AND x.by_user <> :viewer
    AND NOT EXISTS (
        SELECT 1 FROM restriction_reader y
        WHERE y.restriction_id = x.id AND y.user_id = :viewer AND y.from_at <= :at
            AND (y.until_at IS NULL OR y.until_at > :at))
