// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/questions.h"

#include "core/base/text.h"
#include "core/procedure/general_rules.h"

#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool fits(const QStringList &acts, const std::optional<Stage> &stage, const QStringList &outcomes, const Act &act)
{
    return acts.contains(act.verb) && (!stage || stage == act.stage)
           && (outcomes.isEmpty() || outcomes.contains(act.outcome));
}

bool actorFits(const Permission &permission, const std::optional<Role> &role, const Facts &facts)
{
    if (!role || !permission.roles.contains(*role))
        return false;
    if (!permission.teams.isEmpty() && !permission.teams.contains(facts.text(u"actor.team"_s)))
        return false;
    if (!permission.teamKinds.isEmpty() && !permission.teamKinds.contains(facts.text(u"actor.team-kind"_s)))
        return false;
    return !permission.ownTray || facts.isTrue(u"actor.in-tray"_s);
}

QString whoMay(const Procedure &procedure, const Permission &permission)
{
    QStringList roles;
    for (const Role role : permission.roles)
        roles << procedure.roleNames.value(role, idOf(role));
    QStringList teams;
    for (const QString &id : permission.teams) {
        const Team *team = procedure.team(id);
        teams << (team ? team->name : id);
    }
    const QString who = roles.join(" or "_L1);
    if (!teams.isEmpty())
        return u"%1 of %2"_s.arg(who, teams.join(" or "_L1));
    if (permission.ownTray)
        return u"%1 of the team that holds it"_s.arg(who);
    return who;
}

} // namespace

Finding findingFor(const Procedure &procedure, const QString &ruleId, const QString &missing, const QString &field)
{
    const Rule *rule = procedure.rule(ruleId);
    if (!rule)
        return generalFinding(ruleId.isEmpty() ? u"GEN-07"_s : ruleId, missing, field);
    Finding finding;
    finding.rule = rule->id;
    finding.severity = rule->severity;
    for (const SourceDocument &document : procedure.documents) {
        if (document.id == rule->document)
            finding.document = document.title;
    }
    finding.section = rule->section;
    finding.says = rule->says;
    finding.missing = missing;
    finding.field = field;
    return finding;
}

Findings permissionFindings(const Procedure &procedure, const Act &act, const Facts &facts)
{
    const std::optional<Role> role = choiceOf<Role>(facts.text(u"actor.role"_s));
    QList<const Permission *> closed;
    for (const Permission &permission : procedure.permissions) {
        if (!fits(permission.acts, permission.stage, permission.outcomes, act) || !allHold(permission.when, facts))
            continue;
        if (actorFits(permission, role, facts))
            return {};
        closed.append(&permission);
    }
    Findings refusals;
    for (const Permission *permission : std::as_const(closed)) {
        Finding refusal = findingFor(procedure, permission->rule.isEmpty() ? u"GEN-01"_s : permission->rule,
                                     u"Open to: %1."_s.arg(whoMay(procedure, *permission)));
        refusal.severity = Severity::Block; // who may decide always blocks
        refusal.permission = true;
        refusals.append(refusal);
    }
    if (refusals.isEmpty()) {
        Finding nobody = generalFinding(u"GEN-01"_s);
        nobody.permission = true;
        refusals.append(nobody);
    }
    return refusals;
}

bool mayEver(const Procedure &procedure, const Act &act, Role role, const QString &teamId)
{
    return std::any_of(procedure.permissions.begin(), procedure.permissions.end(), [&](const Permission &p) {
        return p.acts.contains(act.verb) && (!p.stage || !act.stage || p.stage == act.stage) && p.roles.contains(role)
               && (p.teams.isEmpty() || p.teams.contains(teamId))
               && (p.teamKinds.isEmpty() || p.teamKinds.contains(procedure.teamKind(teamId)))
               && (p.outcomes.isEmpty() || act.outcome.isEmpty() || p.outcomes.contains(act.outcome));
    });
}

Findings guardFindings(const Procedure &procedure, const Act &act, const Facts &facts)
{
    Findings findings;
    for (const Rule &rule : procedure.rules) {
        for (const Guard &guard : rule.guards) {
            if (!fits(guard.acts, guard.stage, guard.outcomes, act) || !allHold(guard.when, facts))
                continue;
            if (!guard.forbid && allHold(guard.require, facts))
                continue;
            findings.append(findingFor(procedure, rule.id, guard.missing, guard.field));
        }
    }
    return findings;
}

Findings adviceFindings(const Procedure &procedure, const Facts &facts)
{
    Findings findings;
    for (const Rule &rule : procedure.rules) {
        for (const Advice &advice : rule.advice) {
            if (!allHold(advice.when, facts))
                continue;
            findings.append(findingFor(procedure, rule.id, advice.text));
            findings.last().severity = Severity::Inform;
        }
    }
    return findings;
}

Findings fieldFindings(const Procedure &procedure, const OutcomeRule &outcome, const Facts &facts)
{
    Findings findings;
    for (const OutcomeField &field : outcome.fields) {
        if (!field.required || facts.isAnswered("input."_L1 + field.id))
            continue;
        Finding finding = findingFor(procedure, field.rule, u"\"%1\" is missing."_s.arg(field.label),
                                     "input."_L1 + field.id);
        finding.severity = Severity::Block; // the source makes it a condition of this very act
        findings.append(finding);
    }
    return findings;
}

QList<ObligationRule> obligationsOf(const Procedure &procedure, const Act &act, const Facts &facts)
{
    QList<ObligationRule> due;
    for (const ObligationRule &obligation : procedure.obligations) {
        if (obligation.on == act.verb && (!obligation.stage || obligation.stage == act.stage)
            && (obligation.outcomes.isEmpty() || obligation.outcomes.contains(act.outcome))
            && allHold(obligation.when, facts))
            due.append(obligation);
    }
    return due;
}

Destination referralDestination(const Procedure &procedure, const Facts &facts, const QString &postcode)
{
    const QString district = postcodeDistrict(postcode);
    for (const RoutingRule &routing : procedure.routing) {
        if (!allHold(routing.when, facts))
            continue;
        if (!routing.byPostcode)
            return {routing.team, routing.rule};
        for (const Team &team : procedure.teams) {
            if (!district.isEmpty() && team.areas.contains(district))
                return {team.id, routing.rule};
        }
    }
    return {};
}

QString postcodeDistrict(const QString &postcode)
{
    static const QRegularExpression pattern(u"^([A-Z]{1,2}[0-9][A-Z0-9]?)\\s*[0-9][A-Z]{2}$"_s);
    static const QRegularExpression outwardOnly(u"^[A-Z]{1,2}[0-9][A-Z0-9]?$"_s);
    const QString upper = postcode.trimmed().toUpper();
    if (const auto match = pattern.match(upper); match.hasMatch())
        return match.captured(1);
    return outwardOnly.match(upper).hasMatch() ? upper : QString();
}

} // namespace frontdoor
