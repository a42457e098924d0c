-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Open contacts whose nearest clock, as the tray sorts by it, is not the nearest clock that runs.
SELECT c.number
FROM contact c
WHERE c.state NOT IN ('closed', 'void')
  AND c.next_due IS DISTINCT FROM (
        SELECT min(d.due) FROM deadline d
        WHERE d.subject_id = c.id AND d.met IS NULL AND d.cancelled IS NULL)
ORDER BY c.number
