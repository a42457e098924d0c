-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The rarest word leads; the others are looked up for each person that has it. A word that is not used is empty.
SELECT w1.person_no
FROM person_word w1
WHERE w1.word >= :low1 AND w1.word < :high1
  AND (:high2 = '' OR EXISTS (
        SELECT 1 FROM person_word w2
        WHERE w2.person_no = w1.person_no AND w2.word >= :low2 AND w2.word < :high2))
  AND (:high3 = '' OR EXISTS (
        SELECT 1 FROM person_word w3
        WHERE w3.person_no = w1.person_no AND w3.word >= :low3 AND w3.word < :high3))
  AND (:high4 = '' OR EXISTS (
        SELECT 1 FROM person_word w4
        WHERE w4.person_no = w1.person_no AND w4.word >= :low4 AND w4.word < :high4))
  AND (:high5 = '' OR EXISTS (
        SELECT 1 FROM person_word w5
        WHERE w5.person_no = w1.person_no AND w5.word >= :low5 AND w5.word < :high5))
  AND (:high6 = '' OR EXISTS (
        SELECT 1 FROM person_word w6
        WHERE w6.person_no = w1.person_no AND w6.word >= :low6 AND w6.word < :high6))
LIMIT :limit
