// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/expectations.h"

#include "core/scenario/look.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

ExpectationCheck checkOf(const QString &kind)
{
    // An expectation that the casework can answer gets a row here.
    static const QHash<QString, ExpectationCheck> checks{
        {u"contact"_s, checkContact},
        {u"referral"_s, checkReferral},
        {u"letter"_s, checkLetter},
        {u"follow-ups"_s, checkFollowUps},
        {u"history"_s, checkHistory},
        {u"tray"_s, checkTray},
        {u"offers"_s, checkOffers},
        {u"needs"_s, checkNeeds},
        {u"worker"_s, checkWorker},
        {u"suggested"_s, checkSuggested},
        {u"consultation"_s, checkConsultation},
        {u"handover"_s, checkHandover},
        {u"workload"_s, checkWorkload},
        {u"audit"_s, checkAudit},
        {u"advice"_s, checkAdvice},
        {u"access"_s, checkAccess},
        {u"withheld"_s, checkWithheld},
    };
    return checks.value(kind);
}

} // namespace

Expected<Mismatches> checkExpectation(const ScenarioStep &step, World &world)
{
    const ExpectationCheck check = checkOf(step.expect);
    if (!check)
        return Mismatches{
            {u"an answer to \"expect = %1\""_s.arg(step.expect), u"this expectation is not supported yet"_s}};
    Mismatches mismatches;
    FD_TRY(world.store().read([&](Views &views) -> Expected<void> {
        Look look(step, world, views);
        Expected<void> checked = check(look);
        mismatches = look.mismatches();
        return checked;
    }));
    return mismatches;
}

} // namespace frontdoor
