-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO person_word (word, person_no)
SELECT :word, no FROM person WHERE id = :id
ON CONFLICT (word, person_no) DO NOTHING
