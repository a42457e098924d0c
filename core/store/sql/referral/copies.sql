-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT id
FROM referral
WHERE copied_from = :original
ORDER BY made_at, no
