-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Records about a contact, referral or consultation that does not exist.
SELECT 'activity ' || x.id
FROM activity x
WHERE (x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
   OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
   OR (x.subject_kind = 'consultation' AND NOT EXISTS (SELECT 1 FROM consultation k WHERE k.id = x.subject_id))
UNION ALL
SELECT 'decision ' || x.id
FROM decision x
WHERE (x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
   OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
   OR (x.subject_kind = 'consultation' AND NOT EXISTS (SELECT 1 FROM consultation k WHERE k.id = x.subject_id))
UNION ALL
SELECT 'deadline ' || x.id
FROM deadline x
WHERE (x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
   OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
   OR (x.subject_kind = 'consultation' AND NOT EXISTS (SELECT 1 FROM consultation k WHERE k.id = x.subject_id))
UNION ALL
SELECT 'obligation ' || x.id
FROM obligation x
WHERE (x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
   OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
   OR (x.subject_kind = 'consultation' AND NOT EXISTS (SELECT 1 FROM consultation k WHERE k.id = x.subject_id))
UNION ALL
SELECT 'letter ' || x.id
FROM letter x
WHERE (x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
   OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
   OR (x.subject_kind = 'consultation' AND NOT EXISTS (SELECT 1 FROM consultation k WHERE k.id = x.subject_id))
UNION ALL
SELECT 'police_notification ' || x.id
FROM police_notification x
WHERE (x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
   OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
   OR (x.subject_kind = 'consultation' AND NOT EXISTS (SELECT 1 FROM consultation k WHERE k.id = x.subject_id))
UNION ALL
SELECT 'case_entry ' || x.id
FROM case_entry x
WHERE (x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
   OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
UNION ALL
SELECT 'handover_item ' || x.subject_id
FROM handover_item x
WHERE (x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
   OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
UNION ALL
SELECT 'access_event ' || x.id
FROM access_event x
WHERE x.subject_id <> ''
    AND ((x.subject_kind = 'contact' AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = x.subject_id))
        OR (x.subject_kind = 'referral' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = x.subject_id))
        OR (x.subject_kind = 'consultation' AND NOT EXISTS (SELECT 1 FROM consultation k WHERE k.id = x.subject_id)))
