-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO absence (
    id, user_id, kind, from_date, until_date
) VALUES (
    :id, :user_id, :kind, :from_date, :until_date
)
