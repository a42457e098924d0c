-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO handover (
    id, team, by_user, to_user, at
) VALUES (
    :id, :team, :by_user, :to_user, :at
)
