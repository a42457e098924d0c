// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/administration.h"
#include "core/casework/commands/consultations.h"
#include "core/casework/commands/contacts.h"
#include "core/casework/commands/decisions.h"
#include "core/casework/commands/duty.h"
#include "core/casework/commands/people.h"
#include "core/casework/commands/restrictions.h"
#include "core/casework/commands/talks.h"
#include "core/procedure/finding.h"

#include <QHash>

#include <variant>

namespace frontdoor {

/// Everything that changes the data. A new command breaks the build wherever it is not handled.
using Command = std::variant<
    AddPerson, MergePeople, UnmergePeople, OpenEpisode, CloseEpisode, SetAbsence, SetDutyWorker, RecordContact,
    UpdateContact, RecordChecks, SendToTray, ChooseRoute, Reassign, Allocate, Unallocate, MarkSeen, LogActivity,
    NotifyPolice, SendLetter, RecordParentReply, CompleteFollowUp, Recommend, Return, Authorise, CopyToSibling,
    VoidDuplicate, AcknowledgeRadar, RequestEnquiryWithoutParents, AuthoriseEnquiryWithoutParents, RecordDiscussion,
    RecordStrategyDiscussion, RaiseDisagreement, ConsiderSibling, LogConsultation, UpdateConsultation,
    ConvertConsultation, HandOver, AcknowledgeHandover, CheckTray, SetCover, ConnectCall, Undo, RestrictRecord,
    LiftRestriction, OpenRestricted, StepUp, StepDown, UpdatePerson, RelatePeople, UnrelatePeople, RemoveAbsence,
    EndCover, SetUser, AdoptProcedure, KeepApart, ImportPeople, SetPassword, LinkAccount, OpenAccount, SignIn,
    FailSignIn, KeepHistoryWithKey, NoteHistoryGap>;

QString verbOf(const Command &command);

/// A command on its way. `key` makes a repeated save recognisable; `acknowledged` holds the reason given for each
/// warning that was accepted; `acknowledgeAll` is for scenario files and imports.
struct Envelope {
    CommandId key;
    UserId actor;
    Command command;
    QHash<QString, QString> acknowledged; ///< rule id -> reason
    std::optional<QString> acknowledgeAll;
};

/// Something a command made, in the order of the command (children of a call, siblings).
struct Created {
    enum class Kind { Person, Contact, Referral, Letter, Episode, Consultation, Handover };
    Kind kind = Kind::Contact;
    QString id;
    QString number;
    PersonId person;

    friend bool operator==(const Created &, const Created &) = default;
};

/// It happened. `told` are findings that inform and warnings that were acknowledged.
struct Done {
    QList<Created> created;
    Findings told;
};

/// A rule refuses; nothing changed.
struct Rejected {
    Findings findings;
};

/// Possible, but these warnings must be acknowledged with a reason first; nothing changed.
struct NeedsAcknowledgement {
    Findings warnings;
};

/// Somebody else changed the record meanwhile; nothing changed.
struct Conflict {
    Subject subject;
    qint64 revision = 0; ///< the one in the store now
};

using CommandResult = std::variant<Done, Rejected, NeedsAcknowledgement, Conflict>;

} // namespace frontdoor
