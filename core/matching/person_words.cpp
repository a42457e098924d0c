// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/person_words.h"

#include "core/base/text.h"
#include "core/domain/place_words.h"

#include <QUuid>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

void addWord(QStringList &words, const QString &word)
{
    const QString kept = word.left(longestWord);
    if (!kept.isEmpty() && !words.contains(kept))
        words << kept;
}

void addDate(QStringList &words, QDate date)
{
    if (!date.isValid())
        return;
    addWord(words, date.toString(u"ddMMyyyy"_s));
    addWord(words, date.toString(u"'#'yyyyMM"_s));
}

/// Written in parts, a name may be typed as one word, and the other way round: van den Berg, Anne-Marie.
void addName(QStringList &words, const QString &name)
{
    const QStringList parts = searchWords(name);
    for (const QString &word : parts)
        addWord(words, word);
    if (parts.size() > 1 && parts.size() < 5)
        addWord(words, parts.join(QString()));
}

} // namespace

QStringList nameWords(const QString &givenName, const QString &familyName)
{
    QStringList words;
    addName(words, givenName);
    addName(words, familyName);
    return words;
}

QStringList allNameWords(const Likeness &like)
{
    QStringList words = nameWords(like.person.givenName, like.person.familyName);
    for (const PersonName &name : like.otherNames) {
        for (const QString &word : nameWords(name.givenName, name.familyName))
            addWord(words, word);
    }
    return words;
}

QStringList personWords(const Likeness &like)
{
    const Person &person = like.person;
    QStringList words = allNameWords(like);
    addDate(words, person.born);
    addDate(words, person.expected);
    const QStringList postcode = searchWords(person.postcode);
    addWord(words, postcode.join(QString())); // begins with the outward part, which so needs no word of its own
    if (postcode.size() > 1)
        addWord(words, postcode.last());
    for (const QString &word : streetWords(person.address))
        addWord(words, u'/' + word);
    addWord(words, doorWord(person.address));
    addWord(words, phoneWord(person.phone));
    addWord(words, joinedWord(person.nhsNumber));
    addWord(words, joinedWord(person.upn));
    addWord(words, joinedWord(person.laChildId)); // as one, and in its parts, because nobody knows how it is written
    for (const QString &word : searchWords(person.laChildId))
        addWord(words, word);
    if (QUuid::fromString(person.id.text()).isNull()) // it came with them from somewhere else
        addWord(words, joinedWord(person.id.text()));
    addWord(words, placeWord(person.address, person.postcode));
    for (const PastAddress &past : like.addresses)
        addWord(words, placeWord(past.address, past.postcode));
    return words;
}

} // namespace frontdoor
