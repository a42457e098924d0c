-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    h.id, h.team, h.by_user, h.to_user, h.at
FROM handover h
WHERE h.to_user = :to_user
    AND EXISTS (SELECT 1 FROM handover_item i WHERE i.handover_id = h.id AND i.acknowledged IS NULL)
ORDER BY h.at, h.no
