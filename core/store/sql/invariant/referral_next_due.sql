-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT r.number
FROM referral r
WHERE r.state IN ('awaiting-decision', 'awaiting-authorisation')
  AND r.next_due IS DISTINCT FROM (
        SELECT min(d.due) FROM deadline d
        WHERE d.subject_id = r.id AND d.met IS NULL AND d.cancelled IS NULL)
ORDER BY r.number
