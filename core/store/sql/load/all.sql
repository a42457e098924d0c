-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT worker, count(*)
FROM (
    SELECT worker FROM contact WHERE state NOT IN ('closed', 'void') AND worker IS NOT NULL
    UNION ALL
    SELECT worker FROM referral WHERE state IN ('awaiting-decision', 'awaiting-authorisation') AND worker IS NOT NULL
) AS held
GROUP BY worker
