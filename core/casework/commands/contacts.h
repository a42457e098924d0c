// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/contact.h"
#include "core/domain/person.h"
#include "core/domain/records.h"

namespace frontdoor {

/// One child of a call: somebody known, or a new person who is added with the contact.
struct ContactChild {
    PersonId person;
    std::optional<Person> newPerson; ///< its id is `person`
};

/// Records one contact for each child; the first is the one the call is about. Nothing is retyped.
struct RecordContact {
    static constexpr auto verb = "record-contact";
    QList<ContactChild> children;
    ContactDetail detail; ///< received 0 means now
    ContactId furtherTo;  ///< an earlier contact this one brings further information on
};

/// Changes the named fields of an open contact.
struct UpdateContact {
    static constexpr auto verb = "update-contact";
    ContactId contact;
    qint64 revision = 0; ///< 0: whatever it is now (command line, scenarios)
    QStringList fields;
    ContactDetail detail;
};

struct RecordChecks {
    static constexpr auto verb = "record-checks";
    ContactId contact;
    QStringList systems;
    QString summary;
};

struct SendToTray {
    static constexpr auto verb = "send-to-tray";
    ContactId contact;
    QString team;
};

struct ChooseRoute {
    static constexpr auto verb = "choose-route";
    ContactId contact;
    QString route;
    QString reason;
};

/// Moves a contact or referral to another team's tray.
struct Reassign {
    static constexpr auto verb = "reassign";
    Subject subject;
    QString team;
    QString reason;
};

struct Allocate {
    static constexpr auto verb = "allocate";
    Subject subject;
    UserId to;
    QString reason;
};

struct Unallocate {
    static constexpr auto verb = "unallocate";
    Subject subject;
};

struct MarkSeen {
    static constexpr auto verb = "mark-seen";
    ContactId contact;
};

struct LogActivity {
    static constexpr auto verb = "log-activity";
    Subject subject;
    ActivityKind kind = ActivityKind::Note;
    QString text;
    std::optional<ActivityResult> result;
};

struct NotifyPolice {
    static constexpr auto verb = "notify-police";
    Subject subject;
    QString officer;
    QString reference;
};

struct SendLetter {
    static constexpr auto verb = "send-letter";
    Subject subject;
    QString letter;
    QString content; ///< what was written; empty if it was written elsewhere
};

struct RecordParentReply {
    static constexpr auto verb = "record-parent-reply";
    ContactId contact;
};

struct CompleteFollowUp {
    static constexpr auto verb = "complete-follow-up";
    Subject subject;
    QString kind;
    QString method;
    QString notAppropriate;
};

} // namespace frontdoor
