-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO relationship (
    id, from_person, to_person, kind, parental_responsibility
) VALUES (
    :id, :from_person, :to_person, :kind, :parental_responsibility
)
