-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Everything open in a team's tray; the nearest clock first.
SELECT subject_kind, subject_id
FROM (
    SELECT 'contact' AS subject_kind, id AS subject_id, next_due, number FROM contact
    WHERE tray = :team AND state NOT IN ('closed', 'void')
    UNION ALL
    SELECT 'referral', id, next_due, number FROM referral
    WHERE team = :team AND state IN ('awaiting-decision', 'awaiting-authorisation')
) AS held
ORDER BY CASE WHEN next_due IS NULL THEN 1 ELSE 0 END, next_due, number
