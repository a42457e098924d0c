// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frontdoor {

// Numbers that carry their own check, and postcodes. All of them may be typed with blanks and in small letters.

/// Ten digits of which the last one checks the others.
bool isNhsNumber(const QString &number);

/// A unique pupil number: the check letter, twelve digits; of a temporary one the last is a letter.
bool isUpn(const QString &upn);

/// A postcode of the United Kingdom, or the first half of one ("LE4"), which is often all that is known.
bool isPostcode(const QString &postcode);

/// The digit that nine others ask for, 0 to 9; 10 for numbers that are never given.
int nhsCheckDigit(QStringView nineDigits);

/// The letter that the twelve characters after it ask for; null if they are not what a pupil number has.
QChar upnCheckLetter(QStringView twelve);

// What is wrong with them, in words for whoever typed them; empty for none, and when nothing is typed.
QString nhsNumberProblem(const QString &number);
QString upnProblem(const QString &upn);
QString postcodeProblem(const QString &postcode);

} // namespace frontdoor
