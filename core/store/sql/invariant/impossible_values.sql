-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the schema's CHECKs refuse. SQLite does not look at them in a file that is opened for reading only.
SELECT 'contact ' || number
FROM contact
WHERE state NOT IN ('new', 'allocated', 'awaiting-authorisation', 'awaiting-parent', 'closed', 'void')
   OR method NOT IN ('phone', 'email', 'letter', 'in-person', 'portal')
   OR kind NOT IN ('concern', 'request-for-service', 'advice', 'information-request', 'open-case-information')
   OR (state = 'closed' AND closed IS NULL)
   OR copied_from = id OR outcome_copied_from = id OR further_to = id
UNION ALL
SELECT 'contact ' || c.number
FROM contact_detail d
JOIN contact c ON c.id = d.contact_id
WHERE d.scope NOT IN ('child', 'all-children')
   OR d.referrer_type NOT IN ('professional', 'public')
   OR d.threshold NOT IN ('none', 'early-help', 'child-in-need', 'significant-harm')
   OR d.level NOT BETWEEN 1 AND 4
UNION ALL
SELECT 'referral ' || number
FROM referral
WHERE state NOT IN ('awaiting-decision', 'awaiting-authorisation', 'decided', 'closed')
   OR (state = 'decided' AND decided IS NULL)
   OR (state = 'closed' AND closed IS NULL)
   OR copied_from = id
UNION ALL
SELECT 'sign-in ' || user_id
FROM sign_in
WHERE must_change NOT IN (0, 1) OR tries < 0
UNION ALL
SELECT 'person ' || id
FROM person
WHERE sex NOT IN ('F', 'M', 'U') OR mother = id OR merged_into = id
UNION ALL
SELECT 'relationship ' || id
FROM relationship
WHERE from_person = to_person
   OR kind NOT IN ('sibling', 'half-sibling', 'step-sibling', 'mother', 'father', 'step-parent', 'carer', 'grandparent',
        'other')
UNION ALL
SELECT 'decision ' || id
FROM decision
WHERE kind NOT IN ('recommendation', 'decision')
   OR state NOT IN ('pending', 'accepted', 'changed', 'returned')
   OR outcome = ''
   OR role NOT IN ('customer-service-officer', 'information-officer', 'social-worker', 'assistant-team-manager',
        'team-manager', 'screening-manager', 'duty-manager', 'group-manager', 'head-of-service', 'administrator', 'auditor')
UNION ALL
SELECT 'activity ' || id
FROM activity
WHERE kind NOT IN ('call-family', 'call-referrer', 'agency-check', 'visit', 'direct-work', 'partner-work', 'note')
   OR result NOT IN ('answered', 'no-answer', 'left-message')
UNION ALL
SELECT 'absence ' || id
FROM absence
WHERE kind NOT IN ('sick', 'leave', 'court', 'training') OR until_date < from_date
UNION ALL
SELECT 'user ' || user_id
FROM role_assignment
WHERE role NOT IN ('customer-service-officer', 'information-officer', 'social-worker', 'assistant-team-manager',
        'team-manager', 'screening-manager', 'duty-manager', 'group-manager', 'head-of-service', 'administrator', 'auditor')
UNION ALL
SELECT 'case_entry ' || id
FROM case_entry
WHERE kind NOT IN ('radar-acknowledged', 'enquiry-requested', 'enquiry-authorised', 'discussion', 'strategy-discussion',
        'disagreement', 'sibling-considered', 'stepped-up', 'stepped-down')
UNION ALL
SELECT 'consultation ' || number
FROM consultation
WHERE child_name <> '' AND consent = 0 AND coalesce(immediate_concern, 0) = 0
UNION ALL
SELECT 'cover ' || id
FROM cover
WHERE until_at <= from_at OR covered_user = cover_user
UNION ALL
SELECT 'restriction ' || id
FROM restriction
WHERE reason = '' OR (lifted IS NULL) <> (lifted_by IS NULL)
UNION ALL
SELECT 'access_event ' || id
FROM access_event
WHERE act NOT IN ('opened', 'opened-with-reason', 'searched', 'printed', 'exported')
UNION ALL
SELECT 'joined_entry ' || merged_id
FROM joined_entry
WHERE merged_id = keep_id
UNION ALL
SELECT 'kept_apart ' || one_id
FROM kept_apart
WHERE one_id >= other_id
