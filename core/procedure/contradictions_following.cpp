// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/contradiction_checks.h"

#include "core/base/text.h"
#include "core/procedure/happenings.h"
#include "core/procedure/together.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using Kind = Contradiction::Kind;
using Weight = Contradiction::Weight;

bool hasLetter(const Procedure &procedure, const std::function<bool(const LetterRule &)> &fits)
{
    return std::any_of(procedure.letters.begin(), procedure.letters.end(), fits);
}

/// Why the follow-up never arises; empty if it can.
QString whyNever(const Procedure &procedure, const ObligationRule &obligation)
{
    Together when;
    when.add(obligation.when);
    if (!when.isPossible())
        return u"its conditions exclude one another"_s;
    if (obligation.on != "authorise"_L1) {
        const Stage stage = obligation.on == "refer"_L1 ? Stage::Referral : Stage::Contact;
        if (!obligation.outcomes.isEmpty())
            return u"nothing is decided on %1"_s.arg(obligation.on);
        if (obligation.stage && obligation.stage != stage)
            return u"%1 belongs to the %2 stage"_s.arg(obligation.on, idOf(stage));
        const bool may = obligation.on == "refer"_L1
                             ? canHappen(procedure, SubjectKind::Referral, u"referral-created"_s)
                             : mayAnybody(procedure, obligation.on);
        return may ? QString() : u"%1 never happens"_s.arg(obligation.on);
    }
    const bool decided = std::any_of(
        procedure.outcomes.begin(), procedure.outcomes.end(), [&](const OutcomeRule &outcome) {
            return (!obligation.stage || obligation.stage == outcome.stage)
                   && (obligation.outcomes.isEmpty() || obligation.outcomes.contains(outcome.id))
                   && mayAnybody(procedure, u"authorise"_s, outcome.stage);
        });
    return decided ? QString() : u"no outcome that brings it can be authorised"_s;
}

void checkObligation(const Procedure &procedure, const ObligationRule &obligation, Contradictions &found)
{
    if (const QString why = whyNever(procedure, obligation); !why.isEmpty())
        found.append({Kind::ObligationNeverArises,
                      Weight::Error,
                      u"obligation"_s,
                      obligation.id,
                      {},
                      u"The follow-up \"%1\" never arises: %2."_s.arg(obligation.id, why),
                      u"Change \"on\", \"stage\", \"outcomes\" or \"when\"."_s});
    const bool parents = obligation.kind == "parents-letter"_L1
                         && !hasLetter(procedure, [](const LetterRule &l) { return l.toParents; });
    const bool professional = obligation.kind == "professional-letter"_L1
                              && !hasLetter(procedure, [](const LetterRule &l) { return !l.toParents; });
    if (parents || professional)
        found.append({Kind::ObligationWithoutLetter,
                      Weight::Error,
                      u"obligation"_s,
                      obligation.id,
                      {},
                      u"The follow-up \"%1\" asks for a letter %2, and the procedure has none."_s.arg(
                          obligation.id, parents ? u"to the parents"_s : u"to a professional"_s),
                      u"Add a [[letter]]."_s});
}

bool names(const Conditions &conditions, const QString &route)
{
    return std::any_of(conditions.begin(), conditions.end(), [&](const Condition &condition) {
        if (condition.fact != "route"_L1)
            return false;
        const auto *one = std::get_if<QString>(&condition.wanted);
        const auto *several = std::get_if<QStringList>(&condition.wanted);
        return (one && *one == route) || (several && several->contains(route));
    });
}

bool anyNames(const Procedure &procedure, const QString &route)
{
    const auto inWhen = [&](const auto &entry) { return names(entry.when, route); };
    const auto inGuards = [&](const Rule &rule) {
        return std::any_of(rule.guards.begin(), rule.guards.end(),
                           [&](const Guard &guard) { return names(guard.when, route) || names(guard.require, route); });
    };
    const auto any = [](const auto &list, const auto &test) { return std::any_of(list.begin(), list.end(), test); };
    return any(procedure.clocks, inWhen) || any(procedure.permissions, inWhen) || any(procedure.obligations, inWhen)
           || any(procedure.routing, inWhen) || any(procedure.rules, inGuards);
}

void checkRouting(const Procedure &procedure, Contradictions &found)
{
    const RoutingRule *always = nullptr;
    for (const RoutingRule &routing : procedure.routing) {
        Together when;
        when.add(routing.when);
        if (always || !when.isPossible())
            found.append({Kind::RoutingNeverReached,
                          Weight::Error,
                          u"routing"_s,
                          routing.id,
                          {},
                          always ? u"The routing \"%1\" is never reached: \"%2\" takes every referral."_s.arg(
                              routing.id, always->id)
                                 : u"The conditions of the routing \"%1\" exclude one another."_s.arg(routing.id),
                          u"Give one of them another \"when\", or take it away."_s});
        if (routing.byPostcode && std::all_of(procedure.teams.begin(), procedure.teams.end(), [](const Team &team) {
                return team.areas.isEmpty();
            }))
            found.append({Kind::RoutingNeverReached,
                          Weight::Error,
                          u"routing"_s,
                          routing.id,
                          {},
                          u"The routing \"%1\" goes by postcode, and no team has \"areas\"."_s.arg(routing.id),
                          u"Give the teams their postcode districts."_s});
        if (routing.when.isEmpty() && !routing.byPostcode && !always)
            always = &routing;
    }
}

void checkSettings(const Procedure &procedure, Contradictions &found)
{
    const CapacitySettings &capacity = procedure.capacity;
    if (capacity.bandLow && capacity.bandHigh && *capacity.bandLow > *capacity.bandHigh)
        found.append({Kind::SettingsDisagree,
                      Weight::Error,
                      u"capacity"_s,
                      {},
                      {},
                      u"The target band begins at %1 and ends at %2."_s.arg(*capacity.bandLow).arg(*capacity.bandHigh),
                      u"Let \"band-low\" be at most \"band-high\"."_s});
    if (procedure.intakeWithRecorder && !procedure.intakeTeam.isEmpty())
        found.append({Kind::SettingsDisagree,
                      Weight::Error,
                      u"intake"_s,
                      {},
                      {},
                      u"Contacts cannot both stay with who recorded them and land in the tray of %1."_s.arg(
                          procedure.intakeTeam),
                      u"Keep \"with-recorder\" or \"team\", not both."_s});
    QStringList without = procedure.reReferral.teamKinds;
    for (const Team &team : procedure.teams)
        without.removeAll(team.kind);
    if (!without.isEmpty())
        found.append({Kind::TeamKindWithoutTeam,
                      Weight::Warning,
                      u"re-referral"_s,
                      {},
                      {},
                      u"Closures to teams of kind %1 are to count, and there is no such team."_s.arg(listed(without)),
                      u"Add a [[team]] of that kind, or change \"team-kinds\"."_s});
}

} // namespace

void checkFollowing(const Procedure &procedure, Contradictions &found)
{
    for (const ObligationRule &obligation : procedure.obligations)
        checkObligation(procedure, obligation, found);
    for (const RouteRule &route : procedure.routes) {
        if (route.rule.isEmpty() && !anyNames(procedure, route.id))
            found.append({Kind::RouteWithoutUse,
                          Weight::Warning,
                          u"route"_s,
                          route.id,
                          {},
                          u"No clock and no rule speaks of the route \"%1\"."_s.arg(route.label),
                          u"Let it cite a rule, or give it a clock with when = { route = \"%1\" }."_s.arg(route.id)});
    }
    checkRouting(procedure, found);
    checkSettings(procedure, found);
}

void checkLetterTemplates(const Procedure &procedure, const HasTemplate &hasTemplate, Contradictions &found)
{
    for (const LetterRule &letter : procedure.letters) {
        if (!hasTemplate(letter.id))
            found.append({Kind::LetterWithoutTemplate,
                          Weight::Error,
                          u"letter"_s,
                          letter.id,
                          {},
                          u"There is no template for the letter \"%1\"."_s.arg(letter.label),
                          u"Add the template, or take the [[letter]] away."_s});
    }
}

} // namespace frontdoor
