-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT at
FROM audit_event
WHERE sequence = (SELECT max(sequence) FROM audit_event)
