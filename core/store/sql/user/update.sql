-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE user_account SET
    revision = revision + 1, sign_in = :sign_in, sign_in_key = :sign_in_key, name = :name, fte = :fte,
    qualified = :qualified, active = :active, leaves_on = :leaves_on
WHERE id = :id AND revision = :revision
