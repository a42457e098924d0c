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

} // namespace frontdoor
