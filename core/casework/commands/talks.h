// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/choices.h"
#include "core/domain/subject.h"

#include <QStringList>

#include <optional>

namespace frontdoor {

// What was talked over, considered or allowed on a contact or referral.

/// The manager has considered that there were contacts or referrals before.
struct AcknowledgeRadar {
    static constexpr auto verb = "acknowledge-radar";
    Subject subject;
    QString note;
};

/// Asking other agencies without the parents' knowledge: a worker requests it, a manager authorises it.
struct RequestEnquiryWithoutParents {
    static constexpr auto verb = "request-enquiry-without-parents";
    Subject subject;
    QString reason;
};
struct AuthoriseEnquiryWithoutParents {
    static constexpr auto verb = "authorise-enquiry-without-parents";
    Subject subject;
    QString reason;
};

struct RecordDiscussion {
    static constexpr auto verb = "record-discussion";
    Subject subject;
    std::optional<DiscussionWith> with;
    QString who;
    std::optional<bool> agreed;
    QString text;
};

struct RecordStrategyDiscussion {
    static constexpr auto verb = "strategy-discussion";
    Subject subject;
    QStringList participants; ///< "police", "health", ...
    QString text;
};

/// Another agency does not agree with what was decided.
struct RaiseDisagreement {
    static constexpr auto verb = "raise-disagreement";
    Subject subject;
    QString agency;
    QString grounds;
};

/// A sibling was considered: whether there is to be a referral on that child too.
struct ConsiderSibling {
    static constexpr auto verb = "consider-sibling";
    Subject subject;
    PersonId sibling;
    std::optional<SiblingDecision> decision;
    QString rationale;
};

/// What went to early help needs a social work team after all: a referral is made from the contact, which stays closed.
struct StepUp {
    static constexpr auto verb = "step-up";
    Subject subject; ///< a contact
    QString team;
    QString reason;
};

/// Social work on a referral ends and an early help team goes on with the child.
struct StepDown {
    static constexpr auto verb = "step-down";
    Subject subject; ///< a referral
    QString team;
    QString reason;
};

} // namespace frontdoor
