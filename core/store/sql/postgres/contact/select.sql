-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What belongs to a case may be shut to whoever asks, and is then empty; that the contact is there is not.
SELECT
    c.id, c.revision, c.number, c.child, c.call, c.state, c.created, c.recorded_by, c.received, c.method, c.kind,
    c.source, c.immediate_protection, c.tray, c.route, c.worker, c.sent_to_tray, c.routed, c.seen, c.allocated,
    c.letter_sent, c.reply_by, c.parent_replied, c.police_notified, c.transferred, c.decided, c.closed, c.outcome,
    c.copied_from, c.outcome_copied_from, c.further_to, c.referral, c.next_due,
    d.received_reason, d.referrer_type, d.referrer_name, d.referrer_agency, d.referrer_role, d.referrer_phone,
    d.referrer_email, d.referrer_relationship, d.referrer_anonymous, d.referrer_consent, d.concern,
    coalesce(d.scope, 'child'),
    d.significant_harm, coalesce(d.crime_suspected, '[]'), d.parents_informed, d.parents_informed_reason,
    coalesce(d.prompts, '{}'), d.threshold, d.level, d.straight_to_assessment, coalesce(d.not_known, '{}')
FROM contact c
LEFT JOIN contact_detail d ON d.contact_id = c.id
WHERE c.id = :id
