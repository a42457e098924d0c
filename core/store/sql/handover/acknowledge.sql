-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE handover_item SET acknowledged = :acknowledged, acknowledged_by = :acknowledged_by
WHERE handover_id = :handover_id AND subject_id = :subject_id AND acknowledged IS NULL
