// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/standing.h"

#include <algorithm>

namespace frontdoor {

Expected<std::optional<Person>> standingEntry(Records &records, const PersonId &id)
{
    FD_ASSIGN(std::optional<Person> person, records.person(id));
    if (person && person->mergedInto)
        return records.person(person->mergedInto);
    return person;
}

Expected<PersonId> standingId(Records &records, const PersonId &id)
{
    if (!id)
        return id;
    FD_ASSIGN(const std::optional<Person> person, records.person(id));
    return person && person->mergedInto ? person->mergedInto : id;
}

Expected<QList<PersonId>> entriesOf(Records &records, const PersonId &standing)
{
    FD_ASSIGN(QList<PersonId> entries, records.mergedInto(standing));
    entries.prepend(standing);
    return entries;
}

Expected<QList<Relationship>> standingRelationships(Records &records, const PersonId &standing)
{
    FD_ASSIGN(const QList<PersonId> entries, entriesOf(records, standing));
    QList<Relationship> told;
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const QList<Relationship> all, records.relationships(entry));
        for (Relationship relationship : all) {
            for (PersonId *end : {&relationship.from, &relationship.to}) {
                if (entries.contains(*end)) {
                    *end = standing;
                } else {
                    FD_ASSIGN(*end, standingId(records, *end));
                }
            }
            if (relationship.from == relationship.to)
                continue;
            const auto same = std::find_if(told.begin(), told.end(), [&](const Relationship &other) {
                return other.from == relationship.from && other.to == relationship.to
                       && other.kind == relationship.kind;
            });
            if (same == told.end())
                told.append(relationship);
            else
                same->parentalResponsibility |= relationship.parentalResponsibility;
        }
    }
    return told;
}

Expected<QList<Person>> standingHousehold(Records &records, const Person &standing)
{
    QList<HouseholdId> households;
    if (standing.household)
        households << standing.household;
    FD_ASSIGN(const QList<PersonId> merged, records.mergedInto(standing.id));
    for (const PersonId &id : merged) {
        FD_ASSIGN(const std::optional<Person> entry, records.person(id));
        if (entry && entry->household && !households.contains(entry->household))
            households << entry->household;
    }
    QList<Person> people;
    for (const HouseholdId &household : std::as_const(households)) {
        FD_ASSIGN(const QList<Person> members, records.householdMembers(household));
        for (const Person &member : members) {
            const bool known = std::any_of(people.begin(), people.end(),
                                           [&](const Person &other) { return other.id == member.id; });
            if (member.id != standing.id && !known)
                people << member;
        }
    }
    return people;
}

} // namespace frontdoor
