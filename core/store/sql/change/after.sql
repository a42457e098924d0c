-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT sequence, entity, entity_id, actor, at
FROM change_log
WHERE sequence > :sequence
ORDER BY sequence
