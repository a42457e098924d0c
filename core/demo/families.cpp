// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/families.h"

#include "core/base/seeded_ids.h"
#include "core/demo/family_maker.h"

#include <array>

namespace frontdoor::demo {

namespace {

constexpr quint64 familyDice = 1;

/// Four places in the filter, from two halves of one hash.
std::array<size_t, 4> placesOf(const Person &person, size_t bits)
{
    quint64 hash = 0xcbf29ce484222325ull;
    const auto feed = [&](quint64 value) { hash = (hash ^ value) * 0x100000001b3ull; };
    for (const QChar c : person.name())
        feed(c.unicode());
    feed(quint64(person.born.toJulianDay()));
    Dice dice(hash);
    return {dice.next() % bits, dice.next() % bits, dice.next() % bits, dice.next() % bits};
}

template<class Visit>
void eachBorn(const Family &family, Visit visit)
{
    for (const QList<Member> *members : {&family.children, &family.adults}) {
        for (const Member &member : *members) {
            if (member.person.born.isValid())
                visit(member.person);
        }
    }
}

} // namespace

Families::Families(const Library &library, const Authority &authority, quint64 seed)
    : m_library(library)
    , m_authority(authority)
    , m_seed(seed)
    , m_known(std::make_unique<std::bitset<filterBits>>())
{
}

Family Families::make(const FamilyKey &key) const
{
    return FamilyMaker(m_library, m_authority, Dice::of(m_seed, familyDice, quint64(key.n) * 256 + key.attempt), key)
        .make();
}

bool Families::isKnown(const Family &family) const
{
    bool known = false;
    eachBorn(family, [&](const Person &person) {
        const auto places = placesOf(person, filterBits);
        known = known || std::all_of(places.begin(), places.end(), [&](size_t at) { return m_known->test(at); });
    });
    return known;
}

void Families::remember(const Family &family)
{
    eachBorn(family, [&](const Person &person) {
        for (const size_t at : placesOf(person, filterBits))
            m_known->set(at);
    });
}

FamilyKey Families::next(QDate firstSeen)
{
    FamilyKey key{m_made++, 0, firstSeen};
    Family family = make(key);
    while (isKnown(family) && key.attempt < 255) {
        ++key.attempt;
        family = make(key);
    }
    remember(family);
    return key;
}

} // namespace frontdoor::demo
