-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO user_account (
    id, revision, sign_in, sign_in_key, name, fte, qualified, active, leaves_on
) VALUES (
    :id, :revision, :sign_in, :sign_in_key, :name, :fte, :qualified, :active, :leaves_on
)
