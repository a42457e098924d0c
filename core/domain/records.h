// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/value.h"
#include "core/domain/choices.h"
#include "core/domain/ids.h"
#include "core/domain/subject.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace frontdoor {

/// Systems that were looked at for a contact, and what they held.
struct Check {
    RecordId id;
    ContactId contact;
    QStringList systems;
    QString summary;
    UserId by;
    Instant at;

    friend bool operator==(const Check &, const Check &) = default;
};

/// A call, visit or note on a contact or referral.
struct Activity {
    RecordId id;
    Subject subject;
    ActivityKind kind = ActivityKind::Note;
    QString text;
    std::optional<ActivityResult> result;
    UserId by;
    Instant at;

    friend bool operator==(const Activity &, const Activity &) = default;
};

/// A recommendation or a decision; decisions are added, never overwritten.
struct Decision {
    DecisionId id;
    Subject subject;
    DecisionKind kind = DecisionKind::Decision;
    RecommendationState state = RecommendationState::Pending; ///< of a recommendation
    QString outcome;
    FieldValues fields;
    QString rationale;
    UserId by;
    Role role = Role::SocialWorker;
    UserId actingFor;
    Instant at;
    DecisionId recommendation; ///< the recommendation this decision answers
    QString comment;           ///< why it was returned
    QString procedure;
    QString procedureVersion;
    QString procedureHash;

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// One running, met or cancelled clock. The inputs are kept, so that it can be explained and recomputed.
struct Deadline {
    DeadlineId id;
    Subject subject;
    QString clock; ///< id in the procedure
    QString kind;  ///< decision, completion, outcome, transfer, ...
    QString rule;
    Instant starts;
    QString within;    ///< "24 hours"
    QString semantics; ///< "same-time" or "end-of-day"
    Instant due;
    std::optional<Instant> met;
    std::optional<Instant> cancelled;

    friend bool operator==(const Deadline &, const Deadline &) = default;
    bool isRunning() const { return !met && !cancelled; }
};

/// Somebody is to be told or asked something because of what was decided.
struct Obligation {
    ObligationId id;
    Subject subject;
    QString kind; ///< inform-parents, professional-letter, ...
    QString rule;
    Instant created;
    std::optional<Instant> done;
    QString method;
    QString notAppropriate;

    friend bool operator==(const Obligation &, const Obligation &) = default;
};

struct Letter {
    LetterId id;
    Subject subject;
    QString letter; ///< parents-advise, parents-reply, professional-outcome, ...
    UserId by;
    Instant sent;
    QDate replyBy;
    QString content; ///< what was written, as it went out

    friend bool operator==(const Letter &, const Letter &) = default;
};

struct PoliceNotification {
    RecordId id;
    Subject subject;
    QString officer;
    QString reference;
    UserId by;
    Instant at;

    friend bool operator==(const PoliceNotification &, const PoliceNotification &) = default;
};

/// What was talked over, considered or allowed on a contact or referral, in the fields of the step that says it.
struct CaseEntry {
    RecordId id;
    Subject subject;
    EntryKind kind = EntryKind::Discussion;
    PersonId person; ///< the sibling who was considered
    FieldValues fields;
    UserId by;
    Role role = Role::SocialWorker;
    Instant at;

    friend bool operator==(const CaseEntry &, const CaseEntry &) = default;
    /// A text among the fields; empty if there is none.
    QString text(const QString &field) const
    {
        const Value value = fields.value(field);
        const QString *text = std::get_if<QString>(&value);
        return text ? *text : QString();
    }
};

/// One duty manager leaves what is open to the next.
struct Handover {
    HandoverId id;
    QString team;
    UserId by;
    UserId to;
    Instant at;

    friend bool operator==(const Handover &, const Handover &) = default;
};

struct HandoverItem {
    HandoverId handover;
    Subject subject;
    QString note;
    std::optional<Instant> acknowledged;
    UserId acknowledgedBy;

    friend bool operator==(const HandoverItem &, const HandoverItem &) = default;
};

/// Somebody looked through a team's tray.
struct TrayCheck {
    RecordId id;
    QString team;
    UserId by;
    Instant at;

    friend bool operator==(const TrayCheck &, const TrayCheck &) = default;
};

/// `cover` may do what `covered` may, from `from` until just before `until`.
struct Cover {
    RecordId id;
    UserId covered;
    UserId cover;
    Instant from;
    Instant until;

    friend bool operator==(const Cover &, const Cover &) = default;
};

/// How a contact or referral stood before a command that can be taken back.
struct UndoPoint {
    CommandId command;
    QString verb;
    UserId actor;
    Subject subject;
    qint64 revision = 0; ///< the one the command made; another one now means that somebody went on
    FieldValues before;
    bool undone = false;

    friend bool operator==(const UndoPoint &, const UndoPoint &) = default;
};

/// From the start of `from` to the end of `until`.
struct Absence {
    RecordId id;
    UserId user;
    AbsenceKind kind = AbsenceKind::Leave;
    QDate from;
    QDate until;

    friend bool operator==(const Absence &, const Absence &) = default;
};

struct DutyWorker {
    QString team;
    QDate on;
    UserId user;

    friend bool operator==(const DutyWorker &, const DutyWorker &) = default;
};

/// A person who signs in, with the role and team they work in.
struct User {
    UserId id;
    qint64 revision = 1;
    QString signIn;
    QString name;
    Role role = Role::SocialWorker;
    QString team;
    double fte = 1.0;
    bool qualified = false;
    bool active = true;
    QDate leaves = {}; ///< from this day on they do not work here any more

    friend bool operator==(const User &, const User &) = default;
    bool worksOn(QDate day) const { return active && !hasLeft(day); }
    bool hasLeft(QDate day) const { return leaves.isValid() && leaves <= day; }
};

/// How somebody proves that they are who they say. Whoever has neither password nor account of the computer has no way in
/// where the database asks for one.
struct Credentials {
    UserId user;
    QString password; ///< Argon2id with its salt, as text; empty: none
    std::optional<Instant> set;
    bool mustChange = false; ///< somebody else chose the password
    int tries = 0;           ///< wrong ones in a row
    std::optional<Instant> closedUntil;
    QString osAccount; ///< as osAccountKey() has it; empty: none

    friend bool operator==(const Credentials &, const Credentials &) = default;
    bool isWayIn() const { return !password.isEmpty() || !osAccount.isEmpty(); }
    bool isClosed(Instant now) const { return closedUntil && *closedUntil > now; }
};

/// What a database says of itself.
struct DatabaseIdentity {
    QString instance;          ///< copies of one database have the same
    bool isDemo = false;       ///< invented people
    bool asksForProof = false; ///< whoever wants to work has to prove who they are; else they choose
    QString historyKey;        ///< fingerprint of the key that its history is kept with; empty: none

    friend bool operator==(const DatabaseIdentity &, const DatabaseIdentity &) = default;
};

/// The end of the history, to be kept elsewhere and compared.
struct HistoryHead {
    qint64 sequence = 0; ///< 0: nothing yet
    QString hash;        ///< in hex

    friend bool operator==(const HistoryHead &, const HistoryHead &) = default;
};

/// One file of the procedure in force, base first. The database carries its own copy, so that every PC on a shared
/// file follows the same rules whatever is installed there.
struct ProcedureFile {
    QString name;
    QString text;

    friend bool operator==(const ProcedureFile &, const ProcedureFile &) = default;
};

/// Who acts: resolved from the store inside the transaction, never trusted from the screen.
struct Actor {
    UserId id;
    QString name;
    Role role = Role::SocialWorker;
    QString team;
    bool qualified = false;
    UserId actingFor;
    QList<User> covers; ///< whom they stand in for now

    friend bool operator==(const Actor &, const Actor &) = default;
};

} // namespace frontdoor
