// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace frontdoor {

// Words that are the same for two ways of writing one thing: a phone, a number, a home. The database keeps people under
// them: whoever changes what they are has to raise searchIndexVersion.

/// No word is longer: an index entry has to stay small whatever somebody pastes into a name.
constexpr qsizetype longestWord = 64;

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
