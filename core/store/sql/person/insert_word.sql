-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO person_word (word, person_no)
VALUES (:word, :person_no)
ON CONFLICT (word, person_no) DO NOTHING
