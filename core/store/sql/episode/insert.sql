-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO episode (
    id, revision, person_id, team, worker, opened, closed
) VALUES (
    :id, :revision, :person_id, :team, :worker, :opened, :closed
)
