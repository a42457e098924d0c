-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT w.word
FROM person p
JOIN person_word w ON w.person_no = p.no
WHERE p.id = :id
