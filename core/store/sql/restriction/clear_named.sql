-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who opened it with a reason of their own keeps that until it runs out.
DELETE FROM restriction_reader
WHERE restriction_id = :restriction_id AND until_at IS NULL
