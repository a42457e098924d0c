// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"
#include "core/domain/records.h"

#include <optional>

namespace frontdoor {

/// Adds a person; other names and relationships come along. The id is made by whoever builds the command.
struct AddPerson {
    static constexpr auto verb = "add-person";
    Person person;
    QList<PersonName> otherNames;
    QList<Relationship> relationships;
};

/// Changes the named fields of a person; the other names are replaced if they are given.
struct UpdatePerson {
    static constexpr auto verb = "update-person";
    PersonId person;
    qint64 revision = 0; ///< 0: whatever it is now
    QStringList fields;
    Person detail;
    std::optional<QList<PersonName>> otherNames;
};

/// Says how one person stands to another, or changes the relationship with that id.
struct RelatePeople {
    static constexpr auto verb = "relate-people";
    Relationship relationship;
};

struct UnrelatePeople {
    static constexpr auto verb = "unrelate-people";
    RecordId relationship;
};

/// Two entries are one person: `keep` stays, and what is recorded under `merge` counts for them. Nothing is moved, so that
/// they can be parted again. Of the named fields the values of `merge` are the right ones.
struct MergePeople {
    static constexpr auto verb = "merge-people";
    PersonId keep;
    PersonId merge;
    QStringList fields;
};

struct UnmergePeople {
    static constexpr auto verb = "unmerge-people";
    PersonId keep;
    PersonId merge;
};

/// Two entries that look alike are two people.
struct KeepApart {
    static constexpr auto verb = "keep-apart";
    PersonId one;
    PersonId other;
    QString reason;
};

/// People of a file. Who is there already under the same id is left alone.
struct ImportPeople {
    static constexpr auto verb = "import-people";
    QString file; ///< its name, for the history
    QList<AddPerson> people;
};

struct OpenEpisode {
    static constexpr auto verb = "open-episode";
    PersonId person;
    QString team;
    UserId worker;
    QDate opened;
};

/// Closes the person's open episode with that team.
struct CloseEpisode {
    static constexpr auto verb = "close-episode";
    PersonId person;
    QString team;
    QDate closed;
};

struct SetAbsence {
    static constexpr auto verb = "set-absence";
    UserId user;
    AbsenceKind kind = AbsenceKind::Leave;
    QDate from;
    QDate until;
};

/// An absence that was not one.
struct RemoveAbsence {
    static constexpr auto verb = "remove-absence";
    RecordId absence;
};

struct SetDutyWorker {
    static constexpr auto verb = "set-duty-worker";
    QString team;
    UserId user;
    QDate on;
};

} // namespace frontdoor
