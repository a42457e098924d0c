-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO case_entry (
    id, subject_kind, subject_id, kind, person_id, fields, by_user, role, at
) VALUES (
    :id, :subject_kind, :subject_id, :kind, :person_id, :fields, :by_user, :role, :at
)
