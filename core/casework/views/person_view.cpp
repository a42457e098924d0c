// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/person_view.h"

#include "core/casework/casefile/standing.h"
#include "core/casework/views/contact_view.h"
#include "core/procedure/general_rules.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QStringList &verbsOfAPerson()
{
    static const QStringList verbs{u"update-person"_s,  u"add-person"_s,      u"record-contact"_s,  u"merge-people"_s,
                                   u"unmerge-people"_s, u"restrict-record"_s, u"lift-restriction"_s};
    return verbs;
}

Expected<Person> asSeenBy(Records &records, const Person &person, const Viewer &viewer, bool *withheld = nullptr)
{
    FD_ASSIGN(const bool isTheirs, records.isWithheld(person.id, viewer));
    if (withheld)
        *withheld = isTheirs;
    return isTheirs ? onlyIdentified(person) : person;
}

/// Those who answer for the person first, then the family by age, then everybody else.
int rankOf(const RelativeView &relative, const PersonId &person)
{
    const bool answersForThem = relative.relationship.to == person;
    switch (relative.relationship.kind) {
    case RelationshipKind::Mother: return answersForThem ? 0 : 4;
    case RelationshipKind::Father: return answersForThem ? 1 : 4;
    case RelationshipKind::StepParent: return answersForThem ? 2 : 4;
    case RelationshipKind::Carer: return answersForThem ? 3 : 4;
    case RelationshipKind::Sibling:
    case RelationshipKind::HalfSibling:
    case RelationshipKind::StepSibling: return 5;
    case RelationshipKind::Grandparent: return 6;
    case RelationshipKind::Other: return 7;
    }
    return 7;
}

Expected<void> loadFamily(Records &records, PersonView &view, const Viewer &viewer)
{
    FD_ASSIGN(const QList<Person> household, standingHousehold(records, view.person));
    for (const Person &member : household) {
        FD_ASSIGN(const Person shown, asSeenBy(records, member, viewer));
        view.household.append(shown);
    }
    if (view.person.mother) {
        FD_ASSIGN(const std::optional<Person> mother, standingEntry(records, view.person.mother));
        if (mother) {
            FD_ASSIGN(view.mother, asSeenBy(records, *mother, viewer));
        }
    }
    FD_ASSIGN(const QList<Relationship> relationships, standingRelationships(records, view.person.id));
    for (const Relationship &relationship : relationships) {
        const PersonId other = relationship.from == view.person.id ? relationship.to : relationship.from;
        FD_ASSIGN(const std::optional<Person> person, records.person(other));
        if (!person)
            continue;
        RelativeView relative;
        relative.relationship = relationship;
        FD_ASSIGN(relative.person, asSeenBy(records, *person, viewer, &relative.withheld));
        view.relatives.append(relative);
    }
    const PersonId id = view.person.id;
    std::ranges::stable_sort(view.relatives, [&id](const RelativeView &a, const RelativeView &b) {
        return std::tuple(rankOf(a, id), a.person.born) < std::tuple(rankOf(b, id), b.person.born);
    });
    return {};
}

Expected<void> loadEntries(Records &records, PersonView &view)
{
    if (view.person.mergedInto) {
        FD_ASSIGN(view.belongsTo, records.person(view.person.mergedInto));
    }
    FD_ASSIGN(const QList<PersonId> merged, records.mergedInto(view.person.id));
    for (const PersonId &id : merged) {
        FD_ASSIGN(const std::optional<Person> entry, records.person(id));
        if (entry)
            view.entries.append(*entry);
        FD_ASSIGN(const QList<PersonName> names, records.otherNames(id));
        view.entryNames += names;
    }
    FD_ASSIGN(view.joinings, records.joinedEntries(view.person.id));
    return {};
}

QList<PersonId> allEntries(const PersonView &view)
{
    QList<PersonId> entries{view.person.id};
    for (const Person &entry : view.entries)
        entries.append(entry.id);
    return entries;
}

Expected<void> loadHistory(Records &records, PersonView &view)
{
    const QList<PersonId> entries = allEntries(view);
    FD_ASSIGN(view.contacts, records.contactsAbout(entries, Instant{}));
    FD_ASSIGN(view.referrals, records.referralsAbout(entries, Instant{}));
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const QList<Episode> episodes, records.episodes(entry));
        view.episodes += episodes;
        FD_ASSIGN(const QList<PastAddress> addresses, records.addresses(entry));
        for (const PastAddress &address : addresses) {
            if (!view.addresses.contains(address))
                view.addresses.append(address);
        }
    }
    std::ranges::stable_sort(view.episodes, std::ranges::greater(), &Episode::opened);
    if (!view.entries.isEmpty())
        std::ranges::stable_sort(view.addresses, std::ranges::greater(), &PastAddress::since);
    return {};
}

/// The log is for those who look after restrictions, and for auditors and administrators.
Expected<void> loadAccess(Records &records, const Rulebook &rules, PersonView &view, const UserId &viewer, Instant now)
{
    FD_ASSIGN(const std::optional<User> user, records.user(viewer));
    FD_ASSIGN(const Findings manages, refusalsOf(records, rules, u"restrict-record"_s, viewer, now));
    const bool audits = user && (user->role == Role::Auditor || user->role == Role::Administrator);
    if (!manages.isEmpty() && !audits) {
        view.accessRefused = {
            generalFinding(u"GEN-01"_s, u"Managers and auditors read who looked at a record, and when."_s)};
        return {};
    }
    for (const PersonId &entry : allEntries(view)) {
        FD_ASSIGN(const QList<AccessEvent> access, records.accessTo(entry));
        view.access += access;
    }
    std::ranges::reverse(view.access);
    if (!view.entries.isEmpty())
        std::ranges::stable_sort(view.access, std::ranges::greater(), &AccessEvent::at);
    return {};
}

Expected<void> loadNames(Records &records, PersonView &view)
{
    FD_ASSIGN(view.staff, records.users());
    for (const User &user : std::as_const(view.staff))
        view.names.insert(user.id, user.name);
    QList<UserId> mentioned;
    for (const Episode &episode : std::as_const(view.episodes))
        mentioned.append(episode.worker);
    for (const RestrictionReader &reader : std::as_const(view.readers))
        mentioned.append(reader.user);
    for (const AccessEvent &event : std::as_const(view.access))
        mentioned.append(event.by);
    if (view.restriction)
        mentioned.append(view.restriction->by);
    for (const JoinedEntry &joined : std::as_const(view.joinings))
        mentioned.append(joined.by);
    for (const UserId &id : std::as_const(mentioned)) {
        if (!id || view.names.contains(id))
            continue;
        FD_ASSIGN(const std::optional<User> leaver, records.user(id));
        view.names.insert(id, leaver ? leaver->name : QString());
    }
    return {};
}

} // namespace

const Episode *PersonView::openCase() const
{
    const Episode *latest = nullptr;
    for (const Episode &episode : episodes) {
        if (episode.isOpen() && (!latest || episode.opened > latest->opened))
            latest = &episode;
    }
    return latest;
}

Expected<std::optional<PersonView>> viewPerson(Records &records, const Rulebook &rules, const PersonId &id,
                                               const UserId &viewer, Instant now)
{
    FD_ASSIGN(const std::optional<Person> person, records.person(id));
    if (!person)
        return std::optional<PersonView>();
    PersonView view;
    const Viewer who{viewer, now};
    FD_ASSIGN(view.person, asSeenBy(records, *person, who, &view.withheld));
    for (const QString &verb : verbsOfAPerson()) {
        FD_ASSIGN(const Findings refusals, refusalsOf(records, rules, verb, viewer, now));
        if (!refusals.isEmpty())
            view.refused.insert(verb, refusals);
    }
    if (view.withheld)
        return std::optional(view);
    FD_ASSIGN(view.otherNames, records.otherNames(id));
    FD_TRY(loadEntries(records, view));
    FD_TRY(loadFamily(records, view, who));
    FD_TRY(loadHistory(records, view));
    for (const PersonId &entry : allEntries(view)) {
        if (!view.restriction) {
            FD_ASSIGN(view.restriction, records.restriction(entry));
        }
    }
    if (view.restriction) {
        FD_ASSIGN(view.readers, records.restrictionReaders(view.restriction->id));
    }
    FD_TRY(loadAccess(records, rules, view, viewer, now));
    FD_TRY(loadNames(records, view));
    return std::optional(view);
}

} // namespace frontdoor
