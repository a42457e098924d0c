-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT count(*)
FROM access_event
WHERE subject_id = :subject_id AND at >= :since AND act IN ('opened', 'opened-with-reason')
