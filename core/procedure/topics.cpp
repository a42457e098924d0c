// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/topics.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

const QList<Topic> &comparisonTopics()
{
    static const QList<Topic> list{
        {u"C1"_s, u"What a contact is"_s, topics::whatAContactIs},
        {u"C2"_s, u"How long there is to decide"_s, topics::decisionTime},
        {u"C3"_s, u"What starts the clocks"_s, topics::clockStart},
        {u"C4"_s, u"Elapsed hours or working days"_s, topics::hoursOrWorkingDays},
        {u"C5"_s, u"Who turns a contact into a referral"_s, topics::whoRefers},
        {u"C6"_s, u"Who authorises the outcome of a referral"_s, topics::whoDecidesReferrals},
        {u"C7"_s, u"What a re-referral is"_s, topics::whatAReReferralIs},
        {u"C8"_s, u"Who takes a contact that comes soon after closure"_s, topics::whoTakesReReferrals},
        {u"C9"_s, u"The worker who had the child before"_s, topics::previousWorker},
        {u"C10"_s, u"Holding a contact open"_s, topics::holdingOpen},
        {u"C11"_s, u"When more information is needed"_s, topics::moreInformation},
        {u"C12"_s, u"Information on an open case"_s, topics::openCases},
        {u"C13"_s, u"Siblings: how they are recorded"_s, topics::siblingsHow},
        {u"C14"_s, u"Siblings: who is included"_s, topics::siblingsWho},
        {u"C15"_s, u"The date of a sibling's referral"_s, topics::siblingDate},
        {u"C16"_s, u"The date of a contact"_s, topics::contactDate},
        {u"C17"_s, u"Consultations"_s, topics::consultations},
        {u"C18"_s, u"Parents' knowledge and consent"_s, topics::parents},
        {u"C19"_s, u"When parents need not be told first"_s, topics::parentsNotTold},
        {u"C20"_s, u"Who may learn who referred"_s, topics::disclosure},
        {u"C21"_s, u"Feedback to the referrer"_s, topics::feedback},
        {u"C22"_s, u"Following up in writing"_s, topics::writtenFollowUp},
        {u"C23"_s, u"Who takes the call"_s, topics::whoTakesTheCall},
        {u"C24"_s, u"Checks of the history"_s, topics::historyChecks},
        {u"C25"_s, u"Outcomes and what they are called"_s, topics::outcomes},
        {u"C26"_s, u"Deleting"_s, topics::deleting},
        {u"C27"_s, u"How much work there may be"_s, topics::capacity},
        {u"C28"_s, u"How strictly the rules bind"_s, topics::strength},
        {u"S1"_s, u"Unborn babies"_s, topics::unborn},
        {u"S2"_s, u"Handing over at the end of the day"_s, topics::handover},
        {u"S3"_s, u"Checking the trays"_s, topics::trayChecks},
        {u"S4"_s, u"Telling the police"_s, topics::police},
    };
    return list;
}

} // namespace frontdoor
