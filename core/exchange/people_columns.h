// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace frontdoor {

/// What a column of a list of people holds.
enum class PersonColumn {
    Id,
    GivenName,
    MiddleName, ///< goes behind the given name
    FamilyName,
    FullName, ///< "Ann Smith" or "Smith, Ann"
    Born,
    Sex,
    Address, ///< of several, one line after the other
    Postcode,
    Phone,
    NhsNumber,
    Upn,
    LaChildId,
    OtherNames,
    FormerFamilyName,
    Household,
};

/// By its heading: any case, with blanks, underscores, hyphens or nothing between the words, and the other names that people
/// have for it ("DOB", "Surname"). Nothing: it is not known.
std::optional<PersonColumn> personColumn(const QString &heading);

/// The heading that Frontdoor itself uses: "date_of_birth".
QString headingOf(PersonColumn column);

} // namespace frontdoor
