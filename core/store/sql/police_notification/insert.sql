-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO police_notification (
    id, subject_kind, subject_id, officer, reference, by_user, at
) VALUES (
    :id, :subject_kind, :subject_id, :officer, :reference, :by_user, :at
)
