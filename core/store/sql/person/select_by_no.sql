-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT
    id, revision, given_name, family_name, born, expected, sex, ethnicity, disabilities, first_language, religion,
    nationality, school, address, postcode, phone, nhs_number, upn, la_child_id, household, mother, merged_into
FROM person
WHERE no = :no
