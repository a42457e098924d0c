-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE contact_detail SET
    received_reason = :received_reason, referrer_type = :referrer_type, referrer_name = :referrer_name,
    referrer_agency = :referrer_agency, referrer_role = :referrer_role, referrer_phone = :referrer_phone,
    referrer_email = :referrer_email, referrer_relationship = :referrer_relationship,
    referrer_anonymous = :referrer_anonymous, referrer_consent = :referrer_consent, concern = :concern,
    scope = :scope, significant_harm = :significant_harm, crime_suspected = :crime_suspected,
    parents_informed = :parents_informed, parents_informed_reason = :parents_informed_reason, prompts = :prompts,
    threshold = :threshold, level = :level, straight_to_assessment = :straight_to_assessment, not_known = :not_known
WHERE contact_id = :contact_id
