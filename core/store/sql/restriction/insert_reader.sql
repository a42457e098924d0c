-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO restriction_reader (
    restriction_id, user_id, from_at, until_at, reason
) VALUES (
    :restriction_id, :user_id, :from_at, :until_at, :reason
)
