-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The audit names the first contact of a call; those of the brothers and sisters, and copies, belong to the same call. What
-- a consultation became is told in the history of the consultation.
SELECT c.number
FROM contact c
WHERE c.state NOT IN ('closed', 'void')
  AND NOT EXISTS (SELECT 1 FROM audit_event own WHERE own.subject_id = c.id AND own.subject_kind = 'contact')
  AND NOT EXISTS (SELECT 1
                  FROM contact same
                  JOIN audit_event a ON a.subject_id = same.id AND a.subject_kind = 'contact'
                  WHERE same.call = c.call)
  AND NOT EXISTS (SELECT 1
                  FROM consultation k
                  JOIN audit_event a ON a.subject_id = k.id AND a.subject_kind = 'consultation'
                  WHERE k.contact = c.id AND a.verb = 'convert-consultation')
ORDER BY c.number
