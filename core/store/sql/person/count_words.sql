-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How common words with this beginning are, without counting the very common ones to the end.
SELECT count(*)
FROM (SELECT 1 FROM person_word WHERE word >= :low AND word < :high LIMIT 5000) AS counted
