// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/register_maker.h"

#include "core/demo/families.h"
#include "core/demo/identifiers.h"
#include "tests/support/must.h"

#include <cmath>

namespace frontdoor::test {

using namespace Qt::StringLiterals;
using demo::Dice;

namespace {

constexpr quint64 adultDice = 71;
constexpr quint64 twinDice = 72;

const demo::Library &library()
{
    static const demo::Library loaded = must(demo::loadLibrary());
    return loaded;
}

QStringList split(const QString &words)
{
    return words.split(u' ', Qt::SkipEmptyParts);
}

/// Few of the first, many of the last: the n-th is about 1/n as common as the first.
const QString &zipf(const QStringList &list, Dice &dice)
{
    const double n = std::pow(double(list.size()), dice.unit());
    return list.at(std::min<qsizetype>(qsizetype(n) - 1, list.size() - 1));
}

QStringList familyNames()
{
    QStringList names = split(
        u"Smith Jones Brown Williams Taylor White Nguyen Wilson Martin Anderson Johnson Thompson "
        "Harris Clarke Walker Ryan Green King Lee Robinson Murphy Wright Hall Hill Campbell Mitchell "
        "Roberts Evans Davies Hughes Edwards Thomas Lewis Cooper Ward Turner Baker Parker Stewart"_s);
    for (const demo::Background &background : library().backgrounds)
        names += background.familyNames;
    const QStringList beginnings = split(
        u"Ash Black Brad Brom Burn Carl Cran Dun East Fair Grant Hal Har Ken Lang Mar Mid New Nor Pren Rad Rother "
        "Sand Shel South Stan Stock Thorn Wal Whit Win Wood Wool Wrex Yar"_s);
    const QStringList ends = split(
        u"bury by combe croft den dale field ford ham hurst ley low man mere more ridge shaw son "
        "stead ton wall ward well wick worth"_s);
    for (qsizetype i = 0; i < ends.size(); ++i) {
        for (qsizetype j = 0; j < beginnings.size(); ++j)
            names << beginnings[j] + ends[(i + j) % ends.size()];
    }
    names.removeDuplicates();
    return names;
}

QStringList givenNames(Sex sex)
{
    QStringList names;
    for (const demo::Era era : {demo::Era::Child, demo::Era::Adult, demo::Era::Elder}) {
        for (const demo::Background &background : library().backgrounds)
            names += background.given(sex, era);
    }
    names.removeDuplicates();
    return names;
}

/// The same in each run, as QHash is not.
int postcodeOf(const QString &suburb)
{
    quint32 sum = 7;
    for (const QChar c : suburb)
        sum = sum * 31 + c.unicode();
    return int(sum % 6000);
}

Registered adult(qint64 n, quint64 seed)
{
    static const QStringList families = familyNames();
    static const QStringList women = givenNames(Sex::Female);
    static const QStringList men = givenNames(Sex::Male);
    static const QStringList towns = [] {
        QStringList names;
        for (qsizetype i = 0; i < families.size(); i += 3)
            names << families[i] + (i % 2 ? u" Park"_s : u" Vale"_s);
        return names;
    }();
    Dice dice = Dice::of(seed, adultDice, quint64(n));
    const bool woman = dice.chance(0.5);
    Registered made;
    Person &person = made.like.person;
    person.id = PersonId(u"rec-%1-org"_s.arg(n));
    person.givenName = zipf(woman ? women : men, dice).toLower();
    person.familyName = zipf(families, dice).toLower();
    person.born = QDate(1900, 1, 1).addDays(dice.below(36'500));
    const QString &street = dice.oneOf(library().streetWords);
    const QString suburb = zipf(towns, dice).toLower();
    person.address = QString(QString::number(dice.between(1, 320)) + u' ' + street + u' '
                             + dice.oneOf(library().streetKinds) + ", "_L1 + suburb)
                         .toLower();
    person.postcode = QString::number(2000 + postcodeOf(suburb));
    if (dice.chance(0.9))
        person.laChildId = QString::number(1'000'000 + int((quint64(n) * 7'919 + seed) % 9'000'000));
    made.family = n;
    return made;
}

/// Names that differ little, as twins have them.
const QList<std::pair<QString, QString>> &rhymes()
{
    static const QList<std::pair<QString, QString>> names{{u"Jayden"_s, u"Hayden"_s},
                                                          {u"Jayden"_s, u"Kayden"_s},
                                                          {u"Hassan"_s, u"Hussain"_s},
                                                          {u"Hasan"_s, u"Hussein"_s},
                                                          {u"Ella"_s, u"Bella"_s},
                                                          {u"Ella"_s, u"Ellie"_s},
                                                          {u"Mia"_s, u"Maia"_s},
                                                          {u"Mia"_s, u"Maria"_s},
                                                          {u"Lily"_s, u"Lilian"_s},
                                                          {u"Harry"_s, u"Henry"_s},
                                                          {u"Harry"_s, u"Harrison"_s},
                                                          {u"Jack"_s, u"Jacob"_s},
                                                          {u"Jake"_s, u"Jack"_s},
                                                          {u"Alfie"_s, u"Archie"_s},
                                                          {u"Theo"_s, u"Leo"_s},
                                                          {u"Evie"_s, u"Eva"_s},
                                                          {u"Evie"_s, u"Edie"_s},
                                                          {u"Millie"_s, u"Amelia"_s},
                                                          {u"Millie"_s, u"Tillie"_s},
                                                          {u"Rosie"_s, u"Josie"_s},
                                                          {u"Zara"_s, u"Zahra"_s},
                                                          {u"Maryam"_s, u"Mariam"_s},
                                                          {u"Aliya"_s, u"Alia"_s},
                                                          {u"Zayn"_s, u"Zain"_s},
                                                          {u"Ayaan"_s, u"Rayyan"_s},
                                                          {u"Aisha"_s, u"Aiesha"_s},
                                                          {u"Emma"_s, u"Emily"_s},
                                                          {u"Emily"_s, u"Amelie"_s},
                                                          {u"Anna"_s, u"Hannah"_s},
                                                          {u"Anna"_s, u"Annie"_s},
                                                          {u"Christina"_s, u"Christine"_s},
                                                          {u"Oliver"_s, u"Olivia"_s},
                                                          {u"Daniel"_s, u"Danielle"_s},
                                                          {u"Lewis"_s, u"Louis"_s},
                                                          {u"Connor"_s, u"Conor"_s},
                                                          {u"Kian"_s, u"Ryan"_s},
                                                          {u"Muhammad Ali"_s, u"Muhammad Hasan"_s},
                                                          {u"Mohammed Yusuf"_s, u"Mohammad Musa"_s},
                                                          {u"Anne-Marie"_s, u"Anne-Louise"_s},
                                                          {u"Harpreet"_s, u"Gurpreet"_s},
                                                          {u"Oluwaseun"_s, u"Oluwaseyi"_s},
                                                          {u"Taiwo"_s, u"Taiye"_s},
                                                          {u"Abdi"_s, u"Abdul"_s},
                                                          {u"Natalie"_s, u"Natasha"_s}};
    return names;
}

} // namespace

QList<Registered> familiesOfRegister(qsizetype people, quint64 seed)
{
    QList<Registered> made;
    made.reserve(people + 16);
    Dice dice(seed);
    const demo::Authority &authority = library().authorities.first();
    demo::Families families(library(), authority, seed);
    for (qint64 family = 0; made.size() < people; ++family) {
        const QDate seen = QDate(2026, 3, 1).addDays(-dice.below(6 * 365));
        const demo::Family members = families.make(families.next(seen));
        for (const demo::Member &member : members.children)
            made.append({{member.person, member.otherNames, {}}, family, true});
        for (const demo::Member &member : members.adults)
            made.append({{member.person, member.otherNames, {}}, family, false});
    }
    return made;
}

QList<Registered> adultsOfRegister(qsizetype people, quint64 seed)
{
    QList<Registered> made;
    made.reserve(people);
    for (qint64 n = 0; n < people; ++n)
        made.append(adult(n, seed));
    return made;
}

QList<std::pair<Likeness, Likeness>> twinsOfRegister(qsizetype pairs, quint64 seed)
{
    QList<std::pair<Likeness, Likeness>> made;
    const QList<Registered> families = familiesOfRegister(pairs * 5, seed);
    Dice dice = Dice::of(seed, twinDice, 0);
    qint64 lastFamily = -1;
    for (const Registered &each : families) {
        if (!each.child || each.like.person.isUnborn() || each.family == lastFamily)
            continue;
        lastFamily = each.family;
        std::pair<Likeness, Likeness> twins{each.like, each.like};
        Person &one = twins.first.person;
        Person &other = twins.second.person;
        other.id = PersonId(one.id.text() + u"-twin"_s);
        other.sex = dice.chance(0.7) ? one.sex : one.sex == Sex::Female ? Sex::Male : Sex::Female;
        other.nhsNumber.clear(); // each has a number of their own, or none is known
        other.upn.clear();
        other.laChildId.clear();
        if (made.size() % 3 == 0) {
            std::tie(one.givenName, other.givenName) = dice.oneOf(rhymes());
        } else {
            const QStringList &names = dice.oneOf(library().backgrounds).given(other.sex, demo::Era::Child);
            while (other.givenName == one.givenName)
                other.givenName = dice.oneOf(names);
        }
        made.append(twins);
        if (made.size() == pairs)
            break;
    }
    return made;
}

} // namespace frontdoor::test
