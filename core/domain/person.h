// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/choices.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace frontdoor {

/// A child, a parent or anybody else a contact is about. An unborn child has `expected` and no `born`.
struct Person {
    PersonId id;
    qint64 revision = 1;
    QString givenName;
    QString familyName;
    QDate born;
    QDate expected;
    Sex sex = Sex::Unknown;
    QString ethnicity;
    QStringList disabilities;
    QString firstLanguage;
    QString religion;
    QString nationality;
    QString school;
    QString address;
    QString postcode;
    QString phone;
    QString nhsNumber;
    QString upn;
    QString laChildId;
    HouseholdId household;
    PersonId mother;
    PersonId mergedInto;

    friend bool operator==(const Person &, const Person &) = default;

    QString name() const { return givenName.isEmpty() ? familyName : QString(givenName + u' ' + familyName).trimmed(); }
    bool isUnborn() const { return !born.isValid() && expected.isValid(); }

    template<class Self, class Visit>
    static void fields(Self &self, Visit &&visit)
    {
        visit("given-name", self.givenName);
        visit("family-name", self.familyName);
        visit("born", self.born);
        visit("expected", self.expected);
        visit("sex", self.sex);
        visit("ethnicity", self.ethnicity);
        visit("disabilities", self.disabilities);
        visit("first-language", self.firstLanguage);
        visit("religion", self.religion);
        visit("nationality", self.nationality);
        visit("school", self.school);
        visit("address", self.address);
        visit("postcode", self.postcode);
        visit("phone", self.phone);
        visit("nhs-number", self.nhsNumber);
        visit("upn", self.upn);
        visit("la-child-id", self.laChildId);
        visit("household", self.household);
        visit("mother", self.mother);
        visit("merged-into", self.mergedInto);
    }
};

/// Name and date of birth alone: enough not to enter somebody twice.
inline Person onlyIdentified(const Person &person)
{
    Person shown;
    shown.id = person.id;
    shown.givenName = person.givenName;
    shown.familyName = person.familyName;
    shown.born = person.born;
    shown.expected = person.expected;
    return shown;
}

/// A former, other or alias name.
struct PersonName {
    PersonId person;
    QString givenName;
    QString familyName;

    friend bool operator==(const PersonName &, const PersonName &) = default;
};

/// Where a person lived, as it was recorded from `since` until just before `until`; unset: still.
struct PastAddress {
    QString address;
    QString postcode;
    Instant since;
    std::optional<Instant> until;

    friend bool operator==(const PastAddress &, const PastAddress &) = default;
};

/// How `from` stands to `to`: from is the kind of to ("mother" = from is to's mother).
struct Relationship {
    RecordId id;
    PersonId from;
    PersonId to;
    RelationshipKind kind = RelationshipKind::Other;
    bool parentalResponsibility = false;

    friend bool operator==(const Relationship &, const Relationship &) = default;
};

/// An entry that belongs to another: they were found to be one person.
struct JoinedEntry {
    PersonId merged;
    PersonId keep;    ///< whom it belongs to now
    PersonId through; ///< whom it belonged to before that one was itself joined to `keep`; mostly empty
    Instant at;
    UserId by;
    QString taken; ///< JSON: the fields of `keep` that took the value of `merged`, {"school": ["before", "after"]}

    friend bool operator==(const JoinedEntry &, const JoinedEntry &) = default;
};

/// Somebody looked at two entries that are alike and found that they are two people. `one` is before `other` by id.
struct KeptApart {
    PersonId one;
    PersonId other;
    UserId by;
    Instant at;
    QString reason;

    friend bool operator==(const KeptApart &, const KeptApart &) = default;
};

/// Somebody who shares a home or a phone with another.
struct SharedPlace {
    PersonId person;
    bool address = false;       ///< both live there now
    bool formerAddress = false; ///< at least one of them lived there before
    bool phone = false;

    friend bool operator==(const SharedPlace &, const SharedPlace &) = default;
};

/// All that is known of a person to recognise them by.
struct Likeness {
    Person person;
    QList<PersonName> otherNames;
    QList<PastAddress> addresses; ///< other than the one in `person`

    friend bool operator==(const Likeness &, const Likeness &) = default;
};

/// A team's involvement with a person; open while `closed` is invalid.
struct Episode {
    EpisodeId id;
    qint64 revision = 1;
    PersonId person;
    QString team;
    UserId worker;
    QDate opened;
    QDate closed;

    friend bool operator==(const Episode &, const Episode &) = default;
    bool isOpen() const { return !closed.isValid(); }
};

} // namespace frontdoor
