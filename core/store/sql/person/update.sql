-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE person SET
    revision = revision + 1, given_name = :given_name, family_name = :family_name, born = :born,
    expected = :expected, sex = :sex, ethnicity = :ethnicity, disabilities = :disabilities,
    first_language = :first_language, religion = :religion, nationality = :nationality, school = :school,
    address = :address, postcode = :postcode, phone = :phone, nhs_number = :nhs_number, upn = :upn,
    la_child_id = :la_child_id, household = :household, mother = :mother, merged_into = :merged_into
WHERE id = :id AND revision = :revision
