// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

namespace frontdoor {

/// What a person can be found by, each word once: their names, also written as one ("vandenberg"); date of birth or
/// expected date as ddmmyyyy and "#yyyymm"; postcode as one word and its second half; the words of the street as
/// "/castle", also with the number as "~castle:12"; phone; NHS number, UPN, the authority's id, the person's own id unless it is one of ours; and "@" with the
/// place for every home they have or had.
QStringList personWords(const Likeness &like);

/// The words that a name alone gives.
QStringList nameWords(const QString &givenName, const QString &familyName);
/// The words of all names of a person.
QStringList allNameWords(const Likeness &like);

/// Digits alone, a British country code as 0.
QString phoneWord(const QString &phone);
/// "SN12 2FG" as "sn122fg".
QString joinedWord(const QString &text);
/// The same for two ways of writing one home: "@sn122fg:12". Empty where that cannot be told.
QString placeWord(const QString &address, const QString &postcode);
/// The same for one house of a street, whatever its postcode: "~castle:12". Empty without a number or a street.
QString doorWord(const QString &address);
/// "castle" of "12 Castle Road": what tells one street from another.
QStringList streetWords(const QString &address);

} // namespace frontdoor
