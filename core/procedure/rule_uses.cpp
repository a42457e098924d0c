// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/rule_uses.h"

#include "core/base/text.h"
#include "core/procedure/questions.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString inWords(const Conditions &conditions)
{
    QStringList words;
    for (const Condition &condition : conditions)
        words << frontdoor::inWords(condition);
    return words.join("; "_L1);
}

QString roleList(const Procedure &procedure, const QList<Role> &roles)
{
    QStringList names;
    for (const Role role : roles)
        names << procedure.roleNames.value(role, idOf(role)).toLower();
    return listed(names);
}

QStringList guardUses(const Rule &rule)
{
    QStringList uses;
    for (const Guard &guard : rule.guards) {
        QString line = u"%1 on %2"_s.arg(rule.severity == Severity::Block  ? u"blocks"_s
                                         : rule.severity == Severity::Warn ? u"warns"_s
                                                                           : u"tells"_s,
                                         listed(guard.acts));
        if (guard.stage)
            line += u" at %1 stage"_s.arg(idOf(*guard.stage));
        if (!guard.outcomes.isEmpty())
            line += u" with outcome %1"_s.arg(guard.outcomes.join(" or "_L1));
        if (!guard.when.isEmpty())
            line += u" when %1"_s.arg(inWords(guard.when));
        if (!guard.forbid)
            line += u" unless %1"_s.arg(inWords(guard.require));
        uses << line;
    }
    for (const Advice &advice : rule.advice)
        uses << u"advises when %1"_s.arg(inWords(advice.when));
    return uses;
}

/// The lines of those entries that cite the rule.
template<typename Entry, typename Line>
QStringList cited(const QList<Entry> &entries, const Rule &rule, Line line)
{
    QStringList uses;
    for (const Entry &entry : entries) {
        if (entry.rule == rule.id)
            uses << line(entry);
    }
    return uses;
}

QString clockLine(const ClockRule &clock)
{
    QString line = u"clock \"%1\": %2 from %3, stopped by %4"_s.arg(clock.kind, clock.within.text(), clock.starts,
                                                                    clock.stops.join(" or "_L1));
    if (!clock.when.isEmpty())
        line += u", when %1"_s.arg(inWords(clock.when));
    return line;
}

QString permissionLine(const Procedure &procedure, const Permission &permission)
{
    QString line = u"%1: open to %2"_s.arg(listed(permission.acts), roleList(procedure, permission.roles));
    const QStringList where = permission.teams + permission.teamKinds;
    if (!where.isEmpty())
        line += u" in %1"_s.arg(where.join(" or "_L1));
    if (permission.ownTray)
        line += u", for what lies in their own team"_s;
    if (!permission.when.isEmpty())
        line += u", when %1"_s.arg(inWords(permission.when));
    return line;
}

QStringList outcomeUses(const Procedure &procedure, const Rule &rule)
{
    QStringList uses;
    for (const OutcomeRule &outcome : procedure.outcomes) {
        if (outcome.rule == rule.id)
            uses << u"outcome \"%1\" at %2 stage"_s.arg(outcome.label, idOf(outcome.stage));
        uses << cited(outcome.fields, rule, [&](const OutcomeField &field) {
            return u"outcome \"%1\" asks for: %2"_s.arg(outcome.label, field.label);
        });
    }
    return uses;
}

QString routingLine(const RoutingRule &routing)
{
    return routing.byPostcode ? u"referrals go to the team of the child's postcode"_s
                              : u"referrals go to %1"_s.arg(routing.team);
}

QString letterLine(const LetterRule &letter)
{
    const QString reply = letter.replyWithin ? u", reply within %1"_s.arg(letter.replyWithin->text()) : QString();
    QString line = u"letter \"%1\""_s.arg(letter.label) + reply;
    if (!letter.when.isEmpty())
        line += u", due when %1"_s.arg(inWords(letter.when));
    if (!letter.followUps.isEmpty())
        line += u", carries out the follow-up %1"_s.arg(letter.followUps.join(" or "_L1));
    if (!letter.asksFor.isEmpty())
        line += u", asks for the follow-up %1"_s.arg(letter.asksFor.join(" or "_L1));
    return line;
}

QString inWords(DisclosureSettings::Mode mode)
{
    switch (mode) {
    case DisclosureSettings::Mode::NeverWithoutConsent: return u"a member of the public is named only with consent"_s;
    case DisclosureSettings::Mode::UnlessPublicAndAnonymous:
        return u"named unless a member of the public asked not to be"_s;
    }
    return {};
}

QStringList settingUses(const Procedure &procedure, const Rule &rule)
{
    QStringList uses;
    if (procedure.capacity.rule == rule.id && procedure.capacity.perWorker)
        uses << u"capacity: %1 for each worker"_s.arg(*procedure.capacity.perWorker);
    if (procedure.capacity.perDayRule == rule.id && procedure.capacity.perDay)
        uses << u"target: %1 a day for each worker"_s.arg(*procedure.capacity.perDay);
    if (procedure.capacity.establishmentRule == rule.id && procedure.capacity.establishment)
        uses << u"establishment: %1 full-time equivalents"_s.arg(*procedure.capacity.establishment);
    if (procedure.capacity.bandRule == rule.id && procedure.capacity.bandLow && procedure.capacity.bandHigh)
        uses << u"workload band: %1 to %2 open"_s.arg(*procedure.capacity.bandLow).arg(*procedure.capacity.bandHigh);
    if (procedure.openCaseRule == rule.id && procedure.openCaseToWorker)
        uses << u"a contact about a child with an open case goes to the child's worker"_s;
    if (procedure.siblingLockRule == rule.id && procedure.siblingLockWithin)
        uses << u"a sibling's contact is locked after %1"_s.arg(procedure.siblingLockWithin->text());
    if (procedure.reReferral.rule == rule.id && procedure.reReferral.window)
        uses << u"re-referral window: %1"_s.arg(procedure.reReferral.window->text());
    if (procedure.siblingRule == rule.id)
        uses << u"copies to siblings receive the outcome"_s;
    if (procedure.allocation.previousRule == rule.id)
        uses << u"whether the previous worker is suggested"_s;
    if (procedure.allocation.dutyRule == rule.id)
        uses << u"whether the duty worker steps in"_s;
    if (procedure.disclosure.rule == rule.id)
        uses << u"who may learn who the referrer is: %1"_s.arg(inWords(procedure.disclosure.mode));
    return uses;
}

} // namespace

RuleUses usesOf(const Procedure &procedure, const Rule &rule)
{
    RuleUses uses;
    uses.work << guardUses(rule) << cited(procedure.clocks, rule, clockLine)
              << cited(procedure.permissions, rule,
                       [&](const Permission &permission) { return permissionLine(procedure, permission); })
              << outcomeUses(procedure, rule)
              << cited(procedure.routes, rule, [](const RouteRule &route) { return u"route %1"_s.arg(route.label); })
              << cited(procedure.routing, rule, routingLine) << cited(procedure.letters, rule, letterLine)
              << cited(procedure.obligations, rule,
                       [](const ObligationRule &obligation) { return u"follow-up \"%1\""_s.arg(obligation.kind); })
              << settingUses(procedure, rule);
    for (const QString &place : rule.help)
        uses.help << u"help text for %1"_s.arg(place);
    return uses;
}

} // namespace frontdoor
