-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    handover_id, subject_kind, subject_id, note, acknowledged, acknowledged_by
FROM handover_item
WHERE handover_id = :handover_id
ORDER BY no
