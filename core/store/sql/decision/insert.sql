-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO decision (
    id, subject_kind, subject_id, kind, state, outcome, fields, rationale, by_user, role, acting_for, at,
    recommendation, comment, procedure_id, procedure_version, procedure_hash
) VALUES (
    :id, :subject_kind, :subject_id, :kind, :state, :outcome, :fields, :rationale, :by_user, :role, :acting_for,
    :at, :recommendation, :comment, :procedure_id, :procedure_version, :procedure_hash
)
