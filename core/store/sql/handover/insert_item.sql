-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO handover_item (
    handover_id, subject_kind, subject_id, note, acknowledged, acknowledged_by
) VALUES (
    :handover_id, :subject_kind, :subject_id, :note, :acknowledged, :acknowledged_by
)
