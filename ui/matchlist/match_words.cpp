// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matchlist/match_words.h"

#include "core/calendar/calendar.h"
#include "core/calendar/phrases.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::MatchList)
};

QString placeOf(const Person &person)
{
    QStringList parts{person.address.simplified(), person.postcode};
    if (person.address.contains(person.postcode))
        parts.removeLast();
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

QString howSure(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Likely: return Words::tr("Likely");
    case Likelihood::Possible: return Words::tr("Possible");
    case Likelihood::Unlikely: return Words::tr("Hardly");
    }
    return {};
}

Tone toneOf(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Likely: return Tone::Info;
    case Likelihood::Possible: return Tone::Calm;
    case Likelihood::Unlikely: return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString matchedName(const Person &person)
{
    return person.name().isEmpty() ? Words::tr("No name") : person.name();
}

QString bornWords(const Person &person, QDate today)
{
    if (person.isUnborn())
        return Words::tr("unborn, expected %1").arg(englishDate(person.expected, u"d MMM yyyy"));
    if (!person.born.isValid())
        return {};
    return Words::tr("born %1, %2").arg(englishDate(person.born, u"d MMM yyyy"), age(person.born, today));
}

QString aboutWords(const Person &person, QDate today)
{
    QStringList parts{bornWords(person, today), placeOf(person)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QStringList rowWords(const PersonRow &row, QDate today)
{
    const Person &person = row.likeness.person;
    QStringList lines{aboutWords(person, today)};
    QStringList names;
    for (const PersonName &name : row.likeness.otherNames)
        names << QString(name.givenName + u' ' + name.familyName).trimmed();
    if (!names.isEmpty())
        lines << Words::tr("also %1").arg(names.join(u", "_s));
    QStringList numbers;
    const auto number = [&](const QString &words, const QString &value) {
        if (!value.isEmpty())
            numbers << words.arg(value);
    };
    number(Words::tr("phone %1"), person.phone);
    number(Words::tr("NHS number %1"), person.nhsNumber);
    number(Words::tr("UPN %1"), person.upn);
    number(Words::tr("number at the local authority %1"), person.laChildId);
    number(Words::tr("their reference %1"), row.id);
    lines << numbers.join(u" · "_s);
    for (const QString &left : row.left)
        lines << Words::tr("Not read: %1").arg(left);
    if (!row.doubt.isEmpty())
        lines << Words::tr("This row %1.").arg(row.doubt);
    lines.removeAll(QString());
    return lines;
}

QStringList flagWords(const MatchFlags &flags, const Calendar &calendar, Instant now)
{
    QStringList words;
    if (flags.openCase)
        words << Words::tr("Open case");
    if (flags.contact) {
        const QDate day = calendar.localDate(*flags.contact);
        const QDate today = calendar.localDate(now);
        const QString when = day == today                 ? Words::tr("today")
                             : day == today.addDays(-1)   ? Words::tr("yesterday")
                             : day.year() == today.year() ? englishDate(day, u"d MMM")
                                                          : englishDate(day, u"d MMM yyyy");
        words << Words::tr("Contact %1").arg(when);
    }
    return words;
}

} // namespace frontdoor
