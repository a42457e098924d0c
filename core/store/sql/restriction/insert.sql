-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO restriction (
    id, revision, person_id, reason, by_user, since, lifted, lifted_by, lifted_reason
) VALUES (
    :id, :revision, :person_id, :reason, :by_user, :since, :lifted, :lifted_by, :lifted_reason
)
