-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT name, type, pk
FROM pragma_table_info(:of_table)
ORDER BY cid
