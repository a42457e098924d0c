// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

namespace frontdoor {

/// How somebody stands to the person of the page.
struct RelativeView {
    Relationship relationship;
    Person person; ///< the other one; of who is restricted to others, name and birth alone
    bool withheld = false;

    friend bool operator==(const RelativeView &, const RelativeView &) = default;
};

/// Everything that the page of a person shows to one viewer, taken in one read.
struct PersonView {
    Person person;
    QList<PersonName> otherNames;
    std::optional<Person> belongsTo; ///< the person that this entry was joined to
    QList<Person> entries;           ///< other entries that were joined to this one
    QList<JoinedEntry> joinings;     ///< when and by whom they were joined, oldest first
    QList<PersonName> entryNames;    ///< other names that are recorded under those entries
    QList<RelativeView> relatives;   ///< under any of the entries; parents and carers first, then by age
    std::optional<Person> mother;    ///< of an unborn child, where its record names her
    QList<Person> household;         ///< who lives with them; of who is restricted to others, name and birth alone
    QList<PastContact> contacts;     ///< under any of the entries, newest first
    QList<PastReferral> referrals;
    QList<PastAddress> addresses;           ///< under any of the entries, newest first
    QList<Episode> episodes;                ///< newest first
    std::optional<Restriction> restriction; ///< of this or of a joined entry
    QList<RestrictionReader> readers;
    QList<AccessEvent> access; ///< newest first; empty where the viewer may not read it
    Findings accessRefused;    ///< why not
    QList<User> staff;         ///< everybody with an active account, by name
    QHash<UserId, QString> names;
    QHash<QString, Findings> refused; ///< verbs that the viewer may not do, and why; absent: allowed
    bool withheld = false;            ///< restricted to others: only name and birth are there

    bool may(const QString &verb) const { return !refused.contains(verb); }
    QString nameOf(const UserId &id) const { return names.value(id); }
    /// The open case with the latest beginning; null if there is none.
    const Episode *openCase() const;
};

/// std::nullopt if there is no such person.
Expected<std::optional<PersonView>> viewPerson(Records &, const Rulebook &, const PersonId &, const UserId &viewer,
                                               Instant now);

} // namespace frontdoor
