-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT c.number
FROM contact c
WHERE c.state NOT IN ('closed', 'void')
  AND NOT EXISTS (SELECT 1 FROM audit_event a WHERE a.subject_id = c.id AND a.subject_kind = 'contact')
ORDER BY c.number
