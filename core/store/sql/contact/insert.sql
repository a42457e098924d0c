-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO contact (
    id, revision, number, child, call, state, created, recorded_by, received, method, kind, source,
    immediate_protection, headline, tray, route, worker, sent_to_tray, routed, seen, allocated, letter_sent,
    reply_by, parent_replied, police_notified, transferred, decided, closed, outcome, copied_from,
    outcome_copied_from, further_to, referral, next_due
) VALUES (
    :id, :revision, :number, :child, :call, :state, :created, :recorded_by, :received, :method, :kind, :source,
    :immediate_protection, :headline, :tray, :route, :worker, :sent_to_tray, :routed, :seen, :allocated,
    :letter_sent, :reply_by, :parent_replied, :police_notified, :transferred, :decided, :closed, :outcome,
    :copied_from, :outcome_copied_from, :further_to, :referral, :next_due
)
