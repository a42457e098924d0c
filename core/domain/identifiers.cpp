// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/identifiers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QLatin1String upnLetters("ABCDEFGHJKLMNPQRTUVWXYZ"); // no I, O, S

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Identifiers)
};

/// As it would be printed on a card: capital letters, no blanks or dashes.
QString plain(const QString &typed)
{
    QString kept;
    for (const QChar c : typed) {
        if (!c.isSpace() && c != u'-')
            kept += c.toUpper();
    }
    return kept;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// Ten digits, whatever the last one is.
bool looksLikeNhsNumber(const QString &number)
{
    return number.size() == 10 && allDigits(number);
}

bool looksLikeUpn(const QString &upn)
{
    return upn.size() == 13 && upnLetters.contains(upn.front()) && allDigits(QStringView(upn).mid(1, 11))
           && (isDigit(upn.back()) || upnLetters.contains(upn.back()));
}

} // namespace

int nhsCheckDigit(QStringView nineDigits)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += nineDigits[i].digitValue() * (10 - i);
    const int check = 11 - sum % 11;
    return check == 11 ? 0 : check;
}

QChar upnCheckLetter(QStringView twelve)
{
    if (twelve.size() != 12)
        return {};
    qsizetype sum = 0;
    for (int i = 0; i < 12; ++i) {
        // The letter at the end of a temporary number counts as its place among those that are used.
        const QChar c = twelve[i];
        const qsizetype value = isDigit(c) ? c.digitValue() : i == 11 ? upnLetters.indexOf(c) : -1;
        if (value < 0)
            return {};
        sum += value * (i + 2);
    }
    return QChar(upnLetters[sum % upnLetters.size()]);
}

bool isNhsNumber(const QString &typed)
{
    const QString number = plain(typed);
    return looksLikeNhsNumber(number) && nhsCheckDigit(QStringView(number).left(9)) == number.back().digitValue();
}

bool isUpn(const QString &typed)
{
    const QString upn = plain(typed);
    return looksLikeUpn(upn) && upnCheckLetter(QStringView(upn).mid(1)) == upn.front();
}

bool isPostcode(const QString &typed)
{
    static const QRegularExpression whole(
        u"^(?:GIR0AA|(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)[0-9][ABD-HJLNP-UW-Z]{2})$"_s);
    static const QRegularExpression firstHalf(
        u"^(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)$"_s);
    const QString postcode = plain(typed);
    return postcode.size() <= 8 && (whole.match(postcode).hasMatch() || firstHalf.match(postcode).hasMatch());
}

QString nhsNumberProblem(const QString &number)
{
    if (plain(number).isEmpty() || isNhsNumber(number))
        return {};
    if (!looksLikeNhsNumber(plain(number)))
        return Words::tr("An NHS number has ten digits.");
    return Words::tr(
        "One digit of this NHS number is mistyped or two are swapped: its last digit does not fit the others.");
}

QString upnProblem(const QString &upn)
{
    if (plain(upn).isEmpty() || isUpn(upn))
        return {};
    if (!looksLikeUpn(plain(upn)))
        return Words::tr("A unique pupil number has a letter and twelve digits; a temporary one ends with a letter.");
    return Words::tr("Something in this pupil number is mistyped: its first letter does not fit the digits.");
}

QString postcodeProblem(const QString &postcode)
{
    if (plain(postcode).isEmpty() || isPostcode(postcode))
        return {};
    return Words::tr("This is not a postcode. One looks like LE4 9AB; the first half is enough if no more is known.");
}

} // namespace frontdoor
