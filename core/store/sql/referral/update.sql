-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE referral SET
    revision = revision + 1, number = :number, child = :child, contact = :contact, state = :state,
    made_at = :made_at, made_by = :made_by, team = :team, worker = :worker, allocated = :allocated,
    copied_from = :copied_from, original_date = :original_date, acknowledged = :acknowledged, decided = :decided,
    closed = :closed, outcome = :outcome, assessment = :assessment, re_referral = :re_referral, next_due = :next_due
WHERE id = :id AND revision = :revision
