// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/contradiction_checks.h"

#include "core/base/ids_of.h"
#include "core/base/text.h"
#include "core/procedure/fact_kinds.h"
#include "core/procedure/together.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using Kind = Contradiction::Kind;
using Weight = Contradiction::Weight;

/// What the fact may be under this procedure; nothing where that is not a list.
std::optional<QStringList> valuesOf(const Procedure &procedure, const QString &fact)
{
    if (fact == "route"_L1)
        return idsOf(procedure.routes);
    if (fact == "outcome"_L1)
        return idsOf(procedure.outcomes);
    if (fact == "checks.systems"_L1) // what the form offers
        return procedure.checkSystems.isEmpty() ? QStringList{u"existing-records"_s} : procedure.checkSystems;
    if (fact == "tray"_L1 || fact == "closed-team"_L1 || fact.endsWith(".team"_L1))
        return idsOf(procedure.teams);
    if (fact == "tray.kind"_L1 || fact == "target.kind"_L1 || fact == "actor.team-kind"_L1) {
        QStringList kinds;
        for (const Team &team : procedure.teams)
            kinds << team.kind;
        return kinds;
    }
    // A field of an outcome may have the name of what another act is given, "input.decision", and be of another kind.
    if (!factKind(fact))
        return std::nullopt;
    // Of letters all: an overlay may forbid one that only some of its bases have.
    return factChoices(fact);
}

/// Why the condition can never hold; empty if it can.
QString whyNever(const Procedure &procedure, const Condition &condition)
{
    const bool positive = condition.test == Condition::Test::Is || condition.test == Condition::Test::Has;
    if (condition.test == Condition::Test::Is && condition.wanted == Value(true)) {
        if (condition.fact == "closed-within-window"_L1 && !procedure.reReferral.window)
            return u"[re-referral] has no \"window\""_s;
        if (condition.fact == "worker.at-cap"_L1 && !procedure.capacity.perWorker)
            return u"[capacity] has no \"per-worker\""_s;
    }
    const std::optional<QStringList> values = valuesOf(procedure, condition.fact);
    if (!positive || !values)
        return {};
    QStringList wanted;
    if (const auto *texts = std::get_if<QStringList>(&condition.wanted))
        wanted = *texts;
    else if (const auto *text = std::get_if<QString>(&condition.wanted))
        wanted << *text;
    else
        return u"it is a text"_s;
    QStringList unknown;
    for (const QString &value : wanted) {
        if (!values->contains(value))
            unknown << value;
    }
    if (unknown.isEmpty() || (condition.test == Condition::Test::Is && unknown.size() < wanted.size()))
        return {};
    return u"there is no %1"_s.arg(listed(unknown));
}

/// The entry that conditions or lists of outcomes belong to.
struct Place {
    QString section;
    QString id;
};

void checkEach(const Procedure &procedure, const Place &place, const Conditions &conditions, Contradictions &found)
{
    for (const Condition &condition : conditions) {
        if (const QString why = whyNever(procedure, condition); !why.isEmpty())
            found.append({Kind::ConditionNeverHolds,
                          Weight::Error,
                          place.section,
                          place.id,
                          {},
                          u"In %1 \"%2\": \"%3\" never holds, because %4."_s.arg(place.section, place.id,
                                                                                 inWords(condition), why),
                          u"Change the condition, or add what it speaks of."_s});
    }
}

void checkStage(const Procedure &procedure, const Place &place, std::optional<Stage> stage, const QStringList &outcomes,
                Contradictions &found)
{
    QStringList elsewhere;
    for (const QString &outcome : outcomes) {
        if (stage && !procedure.outcome(*stage, outcome))
            elsewhere << outcome;
    }
    if (!elsewhere.isEmpty())
        found.append({Kind::OutcomeNotAtStage,
                      elsewhere.size() == outcomes.size() ? Weight::Error : Weight::Warning,
                      place.section,
                      place.id,
                      {},
                      u"In %1 \"%2\": there is no outcome %3 at %4 stage."_s.arg(place.section, place.id,
                                                                                 listed(elsewhere), idOf(*stage)),
                      u"Change \"stage\" or \"outcomes\"."_s});
}

void checkGuard(const Procedure &procedure, const Rule &rule, const Guard &guard, Contradictions &found)
{
    const Place place{u"rule"_s, rule.id};
    checkEach(procedure, place, guard.when, found);
    checkEach(procedure, place, guard.require, found);
    checkStage(procedure, place, guard.stage, guard.outcomes, found);
    Together together;
    together.add(guard.when);
    if (!together.isPossible()) {
        found.append({Kind::ConditionNeverHolds,
                      Weight::Error,
                      u"rule"_s,
                      rule.id,
                      {},
                      u"The conditions of a guard of %1 exclude one another."_s.arg(rule.id),
                      u"Change its \"when\"."_s});
        return;
    }
    together.add(guard.require);
    if (!together.isPossible())
        found.append({Kind::GuardNeverSatisfied,
                      Weight::Error,
                      u"rule"_s,
                      rule.id,
                      {},
                      u"What a guard of %1 requires cannot be while it applies."_s.arg(rule.id),
                      u"Change its \"when\" or \"require\", or write forbid = true if nothing is to satisfy it."_s});
}

} // namespace

void checkConditions(const Procedure &procedure, Contradictions &found)
{
    for (const Rule &rule : procedure.rules) {
        for (const Guard &guard : rule.guards)
            checkGuard(procedure, rule, guard, found);
        for (const Advice &advice : rule.advice)
            checkEach(procedure, {u"rule"_s, rule.id}, advice.when, found);
    }
    for (const Permission &permission : procedure.permissions) {
        checkEach(procedure, {u"permission"_s, permission.id}, permission.when, found);
        checkStage(procedure, {u"permission"_s, permission.id}, permission.stage, permission.outcomes, found);
    }
    for (const ClockRule &clock : procedure.clocks)
        checkEach(procedure, {u"clock"_s, clock.id}, clock.when, found);
    for (const RoutingRule &routing : procedure.routing)
        checkEach(procedure, {u"routing"_s, routing.id}, routing.when, found);
    for (const ObligationRule &obligation : procedure.obligations)
        checkEach(procedure, {u"obligation"_s, obligation.id}, obligation.when, found);
}

} // namespace frontdoor
