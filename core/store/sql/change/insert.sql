-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO change_log (entity, entity_id, actor, at)
VALUES (:entity, :entity_id, :actor, :at)
