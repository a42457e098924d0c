// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/place_words.h"

#include "core/base/text.h"

#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// 12, 12a.
bool isHouseNumber(const QString &word)
{
    return !word.isEmpty() && word[0].isDigit() && word.size() <= 5
           && (isNumber(word) || (word.back().isLetter() && isNumber(word.chopped(1))));
}

/// Of a flat and of the house, as written.
QStringList houseNumbers(const QString &address)
{
    QStringList numbers;
    for (const QString &word : searchKey(address).split(u' ', Qt::SkipEmptyParts)) {
        if (isHouseNumber(word))
            numbers << word;
    }
    return numbers;
}

/// Words of so many streets that they tell nothing.
bool isOfEveryStreet(const QString &word)
{
    static const QSet<QString> words{
        u"road"_s,   u"rd"_s,        u"street"_s,  u"st"_s,       u"avenue"_s,    u"ave"_s,     u"lane"_s,
        u"ln"_s,     u"close"_s,     u"cl"_s,      u"drive"_s,    u"dr"_s,        u"way"_s,     u"grove"_s,
        u"gr"_s,     u"court"_s,     u"ct"_s,      u"crescent"_s, u"cres"_s,      u"place"_s,   u"pl"_s,
        u"flat"_s,   u"apartment"_s, u"apt"_s,     u"house"_s,    u"the"_s,       u"terrace"_s, u"gardens"_s,
        u"gdns"_s,   u"square"_s,    u"sq"_s,      u"hill"_s,     u"of"_s,        u"no"_s,      u"floor"_s,
        u"parade"_s, u"pde"_s,       u"circuit"_s, u"cct"_s,      u"boulevard"_s, u"blvd"_s,    u"circle"_s,
        u"cir"_s,    u"parkway"_s,   u"pkwy"_s,    u"highway"_s,  u"hwy"_s,       u"tce"_s,     u"ter"_s,
        u"unit"_s,   u"room"_s,      u"walk"_s,    u"row"_s,      u"rise"_s};
    return words.contains(word);
}

} // namespace

QString phoneWord(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits += c;
    }
    if (phone.trimmed().startsWith(u'+') && digits.startsWith("44"_L1))
        return u'0' + digits.mid(digits.startsWith("440"_L1) ? 3 : 2);
    if (digits.startsWith("0044"_L1))
        return u'0' + digits.mid(4);
    return digits;
}

QString joinedWord(const QString &text)
{
    return searchKey(text).remove(u' ');
}

QStringList streetWords(const QString &address)
{
    QStringList words;
    for (const QString &word : searchWords(address)) {
        if (word.size() > 2 && !word[0].isDigit() && !isOfEveryStreet(word))
            words << word.left(longestWord);
    }
    return words;
}

QString doorWord(const QString &address)
{
    const QStringList numbers = houseNumbers(address);
    const QStringList street = streetWords(address);
    if (numbers.isEmpty() || street.isEmpty())
        return {};
    return QString(u'~' + street.first() + u':' + numbers.join(u'-')).left(longestWord);
}

QString placeWord(const QString &address, const QString &postcode)
{
    // What tells homes of one postcode apart is the number, of a flat and of the house, or the name of the house.
    const QStringList numbers = houseNumbers(address);
    const QString area = joinedWord(postcode);
    const QString house = numbers.isEmpty() ? joinedWord(address.section(u',', 0, 0)) : numbers.join(u'-');
    if (house.isEmpty() || (area.isEmpty() && numbers.isEmpty()))
        return {};
    const QString street = area.isEmpty() ? streetWords(address).join(QString()) : QString();
    if (area.isEmpty() && street.isEmpty())
        return {};
    return QString(u'@' + area + street + u':' + house).left(longestWord);
}

} // namespace frontdoor
