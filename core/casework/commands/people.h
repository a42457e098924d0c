// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"
#include "core/domain/records.h"

namespace frontdoor {

/// Adds a person; other names and relationships come along. The id is made by whoever builds the command.
struct AddPerson {
    static constexpr auto verb = "add-person";
    Person person;
    QList<PersonName> otherNames;
    QList<Relationship> relationships;
};

/// Two entries are one person: `keep` stays, and what is recorded under `merge` counts for them. Nothing is moved, so that
/// they can be parted again.
struct MergePeople {
    static constexpr auto verb = "merge-people";
    PersonId keep;
    PersonId merge;
};

struct UnmergePeople {
    static constexpr auto verb = "unmerge-people";
    PersonId keep;
    PersonId merge;
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

struct SetDutyWorker {
    static constexpr auto verb = "set-duty-worker";
    QString team;
    UserId user;
    QDate on;
};

} // namespace frontdoor
