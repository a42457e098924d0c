-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What refers to what, for PostgreSQL: how it is taken out, and how it is put back.
SELECT
    format('ALTER TABLE %s DROP CONSTRAINT %I', CAST(k.conrelid AS regclass), k.conname),
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', CAST(k.conrelid AS regclass), k.conname, pg_get_constraintdef(k.oid))
FROM pg_constraint k
JOIN pg_class t ON t.oid = k.conrelid
WHERE k.contype = 'f' AND t.relnamespace = CAST(CAST(current_schema() AS text) AS regnamespace)
ORDER BY k.conname
