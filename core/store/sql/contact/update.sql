-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE contact SET
    revision = revision + 1, number = :number, child = :child, call = :call, state = :state, created = :created,
    recorded_by = :recorded_by, received = :received, method = :method, kind = :kind, source = :source,
    immediate_protection = :immediate_protection, headline = :headline, tray = :tray, route = :route,
    worker = :worker, sent_to_tray = :sent_to_tray, routed = :routed, seen = :seen, allocated = :allocated,
    letter_sent = :letter_sent, reply_by = :reply_by, parent_replied = :parent_replied,
    police_notified = :police_notified, transferred = :transferred, decided = :decided, closed = :closed,
    outcome = :outcome, copied_from = :copied_from, outcome_copied_from = :outcome_copied_from,
    further_to = :further_to, referral = :referral, next_due = :next_due
WHERE id = :id AND revision = :revision
