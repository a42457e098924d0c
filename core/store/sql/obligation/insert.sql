-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO obligation (
    id, subject_kind, subject_id, kind, rule, created, done, method, not_appropriate
) VALUES (
    :id, :subject_kind, :subject_id, :kind, :rule, :created, :done, :method, :not_appropriate
)
