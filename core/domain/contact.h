// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/value.h"
#include "core/domain/choices.h"
#include "core/domain/ids.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace frontdoor {

/// Who rang, wrote or came. A public referrer's name is protected: who may see it is the disclosure rule's business.
struct Referrer {
    std::optional<ReferrerType> type;
    QString name;
    QString agency;
    QString role;
    QString phone;
    QString email;
    QString relationship;
    std::optional<bool> anonymous;
    std::optional<bool> consentToDisclose;

    friend bool operator==(const Referrer &, const Referrer &) = default;
};

/// What was said and asked: the part of a contact that people type and may correct while it is open.
/// Unset optionals and empty texts are "unknown", which is not "no".
struct ContactDetail {
    Instant received;
    QString receivedReason; ///< why `received` was moved back from the moment of recording
    ContactMethod method = ContactMethod::Phone;
    ContactKind kind = ContactKind::Concern;
    QString source; ///< census code, 1A..10
    Referrer referrer;
    QString concern;
    ConcernScope scope = ConcernScope::Child;
    std::optional<bool> immediateProtection;
    std::optional<bool> significantHarm;
    QStringList crimeSuspected;
    std::optional<bool> parentsInformed;
    QString parentsInformedReason;
    QMap<QString, QString>
        prompts; ///< domestic-abuse, mental-illness, substance-misuse, learning-difficulties -> answer
    std::optional<Threshold> threshold;
    std::optional<qint64> level; ///< 1..4
    std::optional<bool> straightToAssessment;
    QMap<QString, QString> notKnown; ///< field id -> why it is not known

    friend bool operator==(const ContactDetail &, const ContactDetail &) = default;

    /// Calls visit(id, member) for each field, with the ids of scenario files; nested ids are dotted.
    template<class Self, class Visit>
    static void fields(Self &self, Visit &&visit)
    {
        visit("received", self.received);
        visit("received-reason", self.receivedReason);
        visit("method", self.method);
        visit("kind", self.kind);
        visit("source", self.source);
        visit("referrer.type", self.referrer.type);
        visit("referrer.name", self.referrer.name);
        visit("referrer.agency", self.referrer.agency);
        visit("referrer.role", self.referrer.role);
        visit("referrer.phone", self.referrer.phone);
        visit("referrer.email", self.referrer.email);
        visit("referrer.relationship", self.referrer.relationship);
        visit("referrer.anonymous", self.referrer.anonymous);
        visit("referrer.consent-to-disclose", self.referrer.consentToDisclose);
        visit("concern", self.concern);
        visit("scope", self.scope);
        visit("immediate-protection", self.immediateProtection);
        visit("significant-harm", self.significantHarm);
        visit("crime-suspected", self.crimeSuspected);
        visit("parents-informed.informed", self.parentsInformed);
        visit("parents-informed.reason", self.parentsInformedReason);
        visit("prompts", self.prompts);
        visit("threshold", self.threshold);
        visit("level", self.level);
        visit("straight-to-assessment", self.straightToAssessment);
        visit("not-known", self.notKnown);
    }
};

/// A contact about one child. What happened to it is kept as the moments it happened at.
struct Contact {
    ContactId id;
    qint64 revision = 1;
    QString number; ///< C-000123
    PersonId child;
    RecordId call; ///< the same for all contacts of one call
    ContactState state = ContactState::New;
    Instant created;
    UserId recordedBy;
    ContactDetail detail;

    QString tray;  ///< team id
    QString route; ///< I..IV, or empty
    UserId worker;
    std::optional<Instant> sentToTray;
    std::optional<Instant> routed;
    std::optional<Instant> seen; ///< first seen by somebody of the tray
    std::optional<Instant> allocated;
    std::optional<Instant> letterSent; ///< parents were asked to reply
    QDate replyBy;
    std::optional<Instant> parentReplied;
    std::optional<Instant> policeNotified;
    std::optional<Instant> transferred; ///< a referral went to its team
    std::optional<Instant> decided;     ///< the latest threshold decision
    std::optional<Instant> closed;
    QString outcome;
    ContactId copiedFrom;
    ContactId outcomeCopiedFrom;
    ContactId furtherTo;            ///< this contact brings further information on that one
    ReferralId referral;            ///< made from this contact
    std::optional<Instant> nextDue; ///< nearest unmet deadline, kept by the handler

    friend bool operator==(const Contact &, const Contact &) = default;

    bool isOpen() const { return state != ContactState::Closed && state != ContactState::Void; }
};

} // namespace frontdoor
