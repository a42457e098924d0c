-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, revision, number, created, recorded_by, professional_name, professional_role, professional_agency,
    professional_phone, consent, child_name, immediate_concern, summary, advice, answered, contact, next_due
FROM consultation
ORDER BY no DESC
LIMIT :limit
