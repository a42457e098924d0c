// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/shared_home.h"

#include "core/base/text.h"
#include "core/domain/place_words.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHits = 60; // of one postcode or phone
constexpr qsizetype shortestPhone = 7;

bool hasNumber(const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [](const QString &word) { return word.front().isDigit(); });
}

/// "12 orchard row" begins "12 orchard row leicester".
bool begins(const QStringList &shorter, const QStringList &longer)
{
    return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

void note(QList<SharedPlace> &places, const SharedPlace &place)
{
    const auto known = std::find_if(places.begin(), places.end(),
                                    [&](const SharedPlace &p) { return p.person == place.person; });
    if (known == places.end()) {
        places.append(place);
        return;
    }
    known->address |= place.address;
    known->formerAddress |= place.formerAddress;
    known->phone |= place.phone;
}

} // namespace

bool isSameHome(const Home &one, const Home &other)
{
    const QStringList a = searchKey(one.address).split(u' ', Qt::SkipEmptyParts);
    const QStringList b = searchKey(other.address).split(u' ', Qt::SkipEmptyParts);
    if (a.isEmpty() || b.isEmpty())
        return false;
    const QString codeA = joinedWord(one.postcode);
    const QString codeB = joinedWord(other.postcode);
    if (codeA.isEmpty() || codeB.isEmpty())
        return a == b && hasNumber(a);
    const QString place = placeWord(one.address, one.postcode);
    const bool isOnePlace = !place.isEmpty() && place == placeWord(other.address, other.postcode);
    return isOnePlace || (codeA == codeB && (begins(a, b) || begins(b, a)));
}

QString phoneKey(const QString &phone)
{
    QString digits = phoneWord(phone);
    while (digits.startsWith("00"_L1)) // "0044 (0)1632"
        digits.remove(0, 1);
    return digits.size() < shortestPhone ? QString() : digits;
}

Expected<QList<Home>> homesOf(Records &records, const Person &person)
{
    QList<Home> homes;
    if (!person.address.isEmpty())
        homes.append({person.address, person.postcode, std::nullopt});
    if (!person.id)
        return homes;
    FD_ASSIGN(const QList<PastAddress> past, records.addresses(person.id));
    for (const PastAddress &home : past) {
        if (home.until)
            homes.append({home.address, home.postcode, home.until});
    }
    return homes;
}

RadarHome sharedHome(const QList<Home> &ofChild, const QList<Home> &theirs)
{
    for (const Home &child : ofChild) {
        for (const Home &other : theirs) {
            if (isSameHome(child, other))
                return {other.address, other.until, child.until};
        }
    }
    return {};
}

Expected<QList<SharedPlace>> sharingTyped(Views &views, const Person &typed, const Viewer &viewer)
{
    QList<SharedPlace> places;
    const Home home{typed.address, typed.postcode, std::nullopt};
    const QString phone = phoneKey(typed.phone);
    QStringList searches;
    if (!typed.address.isEmpty())
        searches << (typed.postcode.isEmpty() ? typed.address : typed.postcode);
    if (!phone.isEmpty())
        searches << phone;
    for (const QString &search : std::as_const(searches)) {
        FD_ASSIGN(const QList<PersonHit> hits, views.findPeople(search, mostHits, viewer));
        for (const PersonHit &hit : hits) {
            if (hit.person.id == typed.id)
                continue;
            // Of who is restricted the hit has no address; that there is somebody is to be told all the same.
            FD_ASSIGN(const std::optional<Person> person, views.person(hit.person.id));
            if (!person)
                continue;
            FD_ASSIGN(const QList<Home> homes, homesOf(views, *person));
            SharedPlace place;
            place.person = person->id;
            for (const Home &theirs : homes) {
                if (isSameHome(home, theirs))
                    (theirs.until ? place.formerAddress : place.address) = true;
            }
            place.phone = !phone.isEmpty() && phoneKey(person->phone) == phone;
            if (place.address || place.formerAddress || place.phone)
                note(places, place);
        }
    }
    return places;
}

} // namespace frontdoor
