-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- For PostgreSQL: columns that count themselves go on after the last number that is there.
SELECT
    format('SELECT setval(%L, greatest((SELECT max(%I) FROM %I), 1), EXISTS (SELECT 1 FROM %I))',
           pg_get_serial_sequence(c.table_name, c.column_name), c.column_name, c.table_name, c.table_name)
FROM information_schema.columns c
WHERE c.table_schema = current_schema() AND c.is_identity = 'YES'
ORDER BY c.table_name
