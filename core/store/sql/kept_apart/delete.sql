-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

DELETE FROM kept_apart
WHERE one_id = :one_id AND other_id = :other_id
