-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE obligation SET done = :done, method = :method, not_appropriate = :not_appropriate
WHERE id = :id
