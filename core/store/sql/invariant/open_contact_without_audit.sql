-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The audit names the first contact of a call; those of the brothers and sisters, and copies, belong to the same call.
SELECT c.number
FROM contact c
WHERE c.state NOT IN ('closed', 'void')
  AND NOT EXISTS (SELECT 1 FROM audit_event own WHERE own.subject_id = c.id AND own.subject_kind = 'contact')
  AND NOT EXISTS (SELECT 1
                  FROM contact same
                  JOIN audit_event a ON a.subject_id = same.id AND a.subject_kind = 'contact'
                  WHERE same.call = c.call)
ORDER BY c.number
