-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO deadline (
    id, subject_kind, subject_id, clock, kind, rule, starts, within, semantics, due, met, cancelled
) VALUES (
    :id, :subject_kind, :subject_id, :clock, :kind, :rule, :starts, :within, :semantics, :due, :met, :cancelled
)
