// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/position_list.h"

namespace frontdoor {

/// A question that procedures answer differently, and where in their data the answer stands.
struct Topic {
    QString id;
    QString title;
    void (*fill)(PositionList &);
};

const QList<Topic> &comparisonTopics();

// What comparisonTopics() is made of.
namespace topics {

void whatAContactIs(PositionList &);
void decisionTime(PositionList &);
void clockStart(PositionList &);
void hoursOrWorkingDays(PositionList &);
void whoRefers(PositionList &);
void whoDecidesReferrals(PositionList &);
void whatAReReferralIs(PositionList &);
void whoTakesReReferrals(PositionList &);
void previousWorker(PositionList &);
void holdingOpen(PositionList &);
void moreInformation(PositionList &);
void openCases(PositionList &);
void siblingsHow(PositionList &);
void siblingsWho(PositionList &);
void siblingDate(PositionList &);
void contactDate(PositionList &);
void consultations(PositionList &);
void parents(PositionList &);
void parentsNotTold(PositionList &);
void disclosure(PositionList &);
void feedback(PositionList &);
void writtenFollowUp(PositionList &);
void whoTakesTheCall(PositionList &);
void historyChecks(PositionList &);
void outcomes(PositionList &);
void deleting(PositionList &);
void capacity(PositionList &);
void strength(PositionList &);
void unborn(PositionList &);
void handover(PositionList &);
void trayChecks(PositionList &);
void police(PositionList &);

} // namespace topics

} // namespace frontdoor
