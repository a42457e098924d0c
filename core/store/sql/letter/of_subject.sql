-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, subject_kind, subject_id, letter, by_user, sent, reply_by, content
FROM letter
WHERE subject_id = :subject_id AND subject_kind = :subject_kind
ORDER BY sent, no
