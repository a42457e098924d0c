-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, revision, number, child, contact, state, made_at, made_by, team, worker, allocated, copied_from,
    original_date, acknowledged, decided, closed, outcome, assessment, re_referral, next_due
FROM referral
WHERE id = :id
