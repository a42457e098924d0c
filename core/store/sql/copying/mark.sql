-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- As long as this table is there, nobody may open the database.
CREATE TABLE unfinished_copy (
    what TEXT NOT NULL,
    value TEXT NOT NULL
)
