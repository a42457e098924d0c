-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO contact_detail (
    contact_id, received_reason, referrer_type, referrer_name, referrer_agency, referrer_role, referrer_phone,
    referrer_email, referrer_relationship, referrer_anonymous, referrer_consent, concern, scope, significant_harm,
    crime_suspected, parents_informed, parents_informed_reason, prompts, threshold, level, straight_to_assessment,
    not_known
) VALUES (
    :contact_id, :received_reason, :referrer_type, :referrer_name, :referrer_agency, :referrer_role,
    :referrer_phone, :referrer_email, :referrer_relationship, :referrer_anonymous, :referrer_consent, :concern,
    :scope, :significant_harm, :crime_suspected, :parents_informed, :parents_informed_reason, :prompts, :threshold,
    :level, :straight_to_assessment, :not_known
)
