-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Numbers of our own making that are missing before the next one to be issued.
WITH used AS (
    SELECT 'C-' AS prefix, CAST(substr(number, 3) AS INTEGER) AS n FROM contact WHERE number LIKE 'C-%'
    UNION ALL
    SELECT 'R-', CAST(substr(number, 3) AS INTEGER) FROM referral WHERE number LIKE 'R-%'
    UNION ALL
    SELECT 'K-', CAST(substr(number, 3) AS INTEGER) FROM consultation WHERE number LIKE 'K-%'
    UNION ALL
    SELECT CASE kind WHEN 'contact' THEN 'C-' WHEN 'referral' THEN 'R-' ELSE 'K-' END, next FROM number_counter
), pairs AS (
    SELECT prefix, n, lag(n, 1, 0) OVER (PARTITION BY prefix ORDER BY n) AS before FROM used
)
SELECT prefix || substr('000000' || CAST(before + 1 AS TEXT), -6)
FROM pairs
WHERE n > before + 1
ORDER BY 1
