-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO undo_point (
    command, verb, actor, subject_kind, subject_id, revision, before, undone
) VALUES (
    :command, :verb, :actor, :subject_kind, :subject_id, :revision, :before, :undone
)
