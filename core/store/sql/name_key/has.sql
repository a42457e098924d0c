-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT 1
FROM name_key
WHERE name_key = :name_key AND word = :word
