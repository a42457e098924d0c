-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO kept_apart (one_id, other_id, by_user, at, reason)
VALUES (:one_id, :other_id, :by_user, :at, :reason)
