-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How full the tables are now, for choosing the way to their rows.
ANALYZE
