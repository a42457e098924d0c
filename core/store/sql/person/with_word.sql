-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT person_no
FROM person_word
WHERE word >= :low AND word < :high
LIMIT :limit
