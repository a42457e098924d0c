// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/identifiers.h"

#include <algorithm>

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstDigits = 1'000'000;                     // of six digits between 999 and the check digit
const QLatin1String upnLetters("ABCDEFGHJKLMNPQRTUVWXYZ"); // no I, O, S

/// 0 to 9, or 10 for numbers that are never given.
int nhsCheckDigit(QStringView nineDigits)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += nineDigits[i].digitValue() * (10 - i);
    const int check = 11 - sum % 11;
    return check == 11 ? 0 : check;
}

QChar upnCheckLetter(QStringView twelveDigits)
{
    int sum = 0;
    for (int i = 0; i < 12; ++i)
        sum += twelveDigits[i].digitValue() * (i + 2);
    return upnLetters[sum % 23];
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

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

bool isNhsNumber(const QString &number)
{
    return number.size() == 10 && allDigits(number)
           && nhsCheckDigit(QStringView(number).left(9)) == number.back().digitValue();
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

bool isUpn(const QString &upn)
{
    return upn.size() == 13 && allDigits(QStringView(upn).mid(1))
           && upnCheckLetter(QStringView(upn).mid(1)) == upn.front();
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
