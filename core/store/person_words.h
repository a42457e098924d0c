// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

namespace frontdoor {

/// What a person can be found by, each word once: names, date of birth or expected date as yyyy and ddmmyyyy, postcode as
/// one word and its second half, phone without its blanks (a British country code as 0), NHS number, UPN, the authority's id.
QStringList personWords(const Person &person, const QList<PersonName> &otherNames);

/// The words that a name alone gives.
QStringList nameWords(const QString &givenName, const QString &familyName);

/// The words of a search as typed: dates in any of the usual ways become ddmmyyyy, numbers written in groups become one.
QStringList typedWords(const QString &text);

} // namespace frontdoor
