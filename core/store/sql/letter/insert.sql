-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO letter (
    id, subject_kind, subject_id, letter, by_user, sent, reply_by, content
) VALUES (
    :id, :subject_kind, :subject_id, :letter, :by_user, :sent, :reply_by, :content
)
