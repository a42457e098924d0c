// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/identifiers.h"

#include "core/domain/identifiers.h"

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstDigits = 1'000'000; // of six digits between 999 and the check digit

} // namespace

QString nhsNumber(qint64 n)
{
    // Steps without a common divisor visit each number of the range once. One in eleven has no check digit; the number
    // that differs by 5 in the first of the six digits then has one.
    constexpr qint64 candidates = 2;
    constexpr qint64 perCandidate = firstDigits / candidates;
    if (n < 0 || n >= perCandidate)
        return {};
    for (qint64 i = 0; i < candidates; ++i) {
        const qint64 at = (n + i * perCandidate) * 618'033 % firstDigits;
        const QString nine = u"999%1"_s.arg(at, 6, 10, QLatin1Char('0'));
        if (const int check = nhsCheckDigit(nine); check < 10)
            return nine + QString::number(check);
    }
    return {};
}

QString upn(const QString &authority, int entryYear, qint64 n)
{
    constexpr qint64 serials = 1000;
    constexpr qint64 establishments = 999;
    if (n < 0 || n >= serials * establishments)
        return {};
    const qint64 scattered = n * 618'033 % (serials * establishments);
    const QString digits = authority + u"%1"_s.arg(scattered / serials + 1, 4, 10, QLatin1Char('0'))
                           + u"%1"_s.arg(entryYear % 100, 2, 10, QLatin1Char('0'))
                           + u"%1"_s.arg(scattered % serials, 3, 10, QLatin1Char('0'));
    return upnCheckLetter(digits) + digits;
}

QString mobileNumber(Dice &dice)
{
    return u"07700 900%1"_s.arg(dice.below(1000), 3, 10, QLatin1Char('0'));
}

QString deskNumber(const QString &start, Dice &dice)
{
    return start + u"%1"_s.arg(dice.below(1000), 3, 10, QLatin1Char('0'));
}

} // namespace frontdoor::demo
