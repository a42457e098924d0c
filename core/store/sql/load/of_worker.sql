-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    (SELECT count(*) FROM contact WHERE state NOT IN ('closed', 'void') AND worker = :contact_worker)
    + (SELECT count(*) FROM referral WHERE state IN ('awaiting-decision', 'awaiting-authorisation') AND worker = :referral_worker)
