-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO access_event (
    id, by_user, at, act, subject_kind, subject_id, person_id, detail
) VALUES (
    :id, :by_user, :at, :act, :subject_kind, :subject_id, :person_id, :detail
)
