-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE cover SET until_at = :until_at
WHERE id = :id AND from_at < :until_at AND until_at > :until_at
