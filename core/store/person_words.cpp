// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/person_words.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 64; // an index entry has to stay small whatever somebody pastes into a name

void addWord(QStringList &words, const QString &word)
{
    const QString kept = word.left(longestWord);
    if (!kept.isEmpty() && !words.contains(kept))
        words << kept;
}

bool isNumber(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

QString phoneDigits(const QString &phone)
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

void addDate(QStringList &words, QDate date)
{
    if (!date.isValid())
        return;
    addWord(words, date.toString(u"yyyy"_s));
    addWord(words, date.toString(u"ddMMyyyy"_s));
}

QString joined(const QString &text)
{
    return searchWords(text).join(QString());
}

} // namespace

QStringList nameWords(const QString &givenName, const QString &familyName)
{
    QStringList words;
    for (const QString &word : searchWords(givenName + u' ' + familyName))
        addWord(words, word);
    return words;
}

QStringList personWords(const Person &person, const QList<PersonName> &otherNames)
{
    QStringList words = nameWords(person.givenName, person.familyName);
    for (const PersonName &name : otherNames) {
        for (const QString &word : nameWords(name.givenName, name.familyName))
            addWord(words, word);
    }
    addDate(words, person.born);
    addDate(words, person.expected);
    const QStringList postcode = searchWords(person.postcode);
    addWord(words, postcode.join(QString())); // begins with the outward part, which so needs no word of its own
    if (postcode.size() > 1)
        addWord(words, postcode.last());
    addWord(words, phoneDigits(person.phone));
    addWord(words, joined(person.nhsNumber));
    addWord(words, joined(person.upn));
    addWord(words, joined(person.laChildId)); // as one, and in its parts, because nobody knows how it is written
    for (const QString &word : searchWords(person.laChildId))
        addWord(words, word);
    return words;
}

QStringList typedWords(const QString &text)
{
    QString typed = text;
    static const QRegularExpression isoDate(u"\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b"_s);
    static const QRegularExpression date(u"\\b(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{0,4}))?(?![\\d/.-])"_s);
    for (const auto &[pattern, order] :
         {std::pair(isoDate, std::array{3, 2, 1}), std::pair(date, std::array{1, 2, 3})}) {
        for (auto match = pattern.match(typed); match.hasMatch();
             match = pattern.match(typed, match.capturedStart() + 1)) {
            const QString digits = match.captured(order[0]).rightJustified(2, u'0')
                                   + match.captured(order[1]).rightJustified(2, u'0') + match.captured(order[2]);
            typed.replace(match.capturedStart(), match.capturedLength(), digits);
        }
    }
    static const QRegularExpression countryCode(u"(?:\\+44|\\b0044)[ ]?(?:\\(0\\))?[ ]?0?(?=\\d)"_s);
    typed.replace(countryCode, u"0"_s);

    QStringList words;
    QString number;
    for (const QString &word : searchKey(typed).split(u' ', Qt::SkipEmptyParts)) {
        if (isNumber(word)) {
            number += word;
            continue;
        }
        addWord(words, number);
        number.clear();
        addWord(words, word);
    }
    addWord(words, number);
    return words;
}

} // namespace frontdoor
