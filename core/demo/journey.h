// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/concerns.h"

#include <memory>

namespace frontdoor::demo {

/// What is done next with the contacts of a call, or with the referrals made from them.
enum class Deed {
    Record,
    Check,
    SendToTray,
    See,
    Reassign,
    CopyToSiblings,
    ChooseRoute,
    Allocate,
    Call, ///< a call, check or visit; `word` is the kind
    TellPolice,
    Assess,
    SendLetter,
    ParentReplies,
    Recommend,
    Return,
    Authorise,
    FollowUp,
    AllocateReferral,
    RecommendReferral,
    AuthoriseReferral,
    FollowUpReferral,
    CloseEpisode,
};

struct Step {
    Instant at;
    Deed deed = Deed::Record;
    QString word; ///< route, letter, kind of activity
};

/// One child's part of a call.
struct Item {
    int child = 0; ///< in the family
    PersonId person;
    ContactId contact;
    ReferralId referral;
    QString tray; ///< of the contact
    QString team; ///< of the referral
    UserId worker;
    UserId referralWorker;
    UserId recommender;
    QString referralOutcome; ///< recommended
    bool open = true;
    bool seen = false;
    bool routed = false;
    bool recommended = false;
    bool policeTold = false;
    bool referralOpen = false;
};

/// A call on its way through the front door. A value: a unit of work that has to run again starts from a copy.
struct Journey {
    quint64 n = 0;
    Dice dice{0};
    FamilyKey key;
    std::shared_ptr<const Family> family; ///< let go when the contacts are decided
    bool isNewFamily = false;
    QList<int> children; ///< whom the call is about, the subject first
    QList<int> siblings; ///< to whom it is copied
    Story story;
    Instant received;
    std::optional<Instant> recorded; ///< when that is settled
    QList<Step> steps;               ///< by time
    qsizetype next = 0;

    bool closedWithinWindow = false;
    QString closedTeam;
    bool openCase = false;
    ContactId furtherTo;
    bool isDirect = false; ///< a manager decides without a recommendation

    bool hurries = false; ///< worked on at once, at any hour
    QString plannedRoute;
    QString route;
    QString outcome; ///< of the contact
    QList<Item> items;

    bool isDone() const { return next >= steps.size(); }
    Instant due() const { return steps[next].at; }
};

} // namespace frontdoor::demo
