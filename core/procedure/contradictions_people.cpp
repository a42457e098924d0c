// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/contradiction_checks.h"

#include "core/base/text.h"
#include "core/procedure/happenings.h"
#include "core/procedure/together.h"
#include "core/procedure/wording.h"

#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using Kind = Contradiction::Kind;
using Weight = Contradiction::Weight;

/// Heads of service, administrators and auditors have duties beside contacts, of which procedures say nothing.
bool worksOnContacts(Role role)
{
    switch (role) {
    case Role::CustomerServiceOfficer:
    case Role::InformationOfficer:
    case Role::SocialWorker:
    case Role::AssistantTeamManager:
    case Role::TeamManager:
    case Role::ScreeningManager:
    case Role::DutyManager:
    case Role::GroupManager: return true;
    case Role::HeadOfService:
    case Role::Administrator:
    case Role::Auditor: return false;
    }
    return true;
}

QStringList missingKinds(const Procedure &procedure, const Permission &permission)
{
    QStringList missing = permission.teamKinds;
    for (const Team &team : procedure.teams)
        missing.removeAll(team.kind);
    return missing;
}

/// What is given when one of its roles in one of its teams uses the permission, for each that its conditions allow.
QList<Together> usesOf(const Procedure &procedure, const Permission &permission)
{
    QList<Together> uses;
    for (const QString &team : teamsOf(procedure, permission)) {
        for (const Role role : permission.roles) {
            Together given;
            given.pin(u"actor.role"_s, idOf(role));
            given.pin(u"actor.team"_s, team);
            given.pin(u"actor.team-kind"_s, procedure.teamKind(team));
            if (permission.ownTray) {
                given.pin(u"tray"_s, team);
                given.pin(u"tray.kind"_s, procedure.teamKind(team));
            }
            given.add(permission.when);
            if (given.isPossible())
                uses << given;
        }
    }
    return uses;
}

void checkPermission(const Procedure &procedure, const Permission &permission, Contradictions &found)
{
    const QStringList missing = missingKinds(procedure, permission);
    if (teamsOf(procedure, permission).isEmpty()) {
        found.append({Kind::PermissionNeverFits,
                      Weight::Error,
                      u"permission"_s,
                      permission.id,
                      {},
                      u"No team fits the permission \"%1\"."_s.arg(permission.id),
                      missing.isEmpty()
                          ? u"Mend its \"teams\" and \"team-kinds\", which exclude each other."_s
                          : u"Add a [[team]] of kind %1, or change \"team-kinds\"."_s.arg(listed(missing))});
    } else if (!missing.isEmpty()) {
        found.append({Kind::TeamKindWithoutTeam,
                      Weight::Warning,
                      u"permission"_s,
                      permission.id,
                      {},
                      u"The permission \"%1\" speaks of teams of kind %2, and there is none."_s.arg(permission.id,
                                                                                                    listed(missing)),
                      u"Add such a [[team]], or take the kind out of \"team-kinds\"."_s});
    }
    if (!teamsOf(procedure, permission).isEmpty() && usesOf(procedure, permission).isEmpty())
        found.append({Kind::PermissionNeverFits,
                      Weight::Error,
                      u"permission"_s,
                      permission.id,
                      {},
                      u"The conditions of the permission \"%1\" hold for nobody it is for."_s.arg(permission.id),
                      u"Change its \"when\", \"roles\" or teams."_s});
    QStringList unnamed;
    for (const Role role : permission.roles) {
        if (!procedure.roleNames.contains(role))
            unnamed << idOf(role);
    }
    if (!unnamed.isEmpty())
        found.append({Kind::RoleNotNamed,
                      Weight::Warning,
                      u"permission"_s,
                      permission.id,
                      {},
                      u"The permission \"%1\" is for %2, which the procedure does not name."_s.arg(permission.id,
                                                                                                   listed(unnamed)),
                      u"Add a [[role]], or take it out of \"roles\"."_s});
}

void checkRoles(const Procedure &procedure, Contradictions &found)
{
    QSet<Role> granted;
    QSet<Role> authorising;
    for (const Permission &permission : procedure.permissions) {
        for (const Role role : permission.roles) {
            granted.insert(role);
            if (permission.acts.contains("authorise"_L1))
                authorising.insert(role);
        }
    }
    for (size_t i = 0; i < Choices<Role>::ids.size(); ++i) {
        const Role role = Role(i);
        if (!procedure.roleNames.contains(role))
            continue;
        const QString label = procedure.roleNames.value(role);
        if (worksOnContacts(role) && !granted.contains(role))
            found.append({Kind::RoleWithoutPermission,
                          Weight::Warning,
                          u"role"_s,
                          idOf(role),
                          {},
                          u"The role \"%1\" is named, and no permission is for it."_s.arg(label),
                          u"Put it into the \"roles\" of a [[permission]], or take the role away."_s});
        if (procedure.mayAuthoriseOwn.contains(role) && !authorising.contains(role))
            found.append({Kind::MayNotAuthorise,
                          Weight::Warning,
                          u"role"_s,
                          idOf(role),
                          {},
                          u"The role \"%1\" may authorise its own recommendations, but nothing at all."_s.arg(label),
                          u"Give it a permission to authorise, or take \"may-authorise-own\" away."_s});
    }
}

void needs(const Procedure &procedure, const QString &act, const QString &because, Contradictions &found)
{
    if (!mayAnybody(procedure, act))
        found.append({Kind::NobodyMay,
                      Weight::Error,
                      u"permission"_s,
                      {},
                      {},
                      u"Nobody may %1, but %2."_s.arg(plainWords(act), because),
                      u"Add a [[permission]] with acts = [\"%1\"]."_s.arg(act)});
}

/// Who may authorise an outcome: one permission used by one role in one team, and all that is then given.
struct Way {
    Together given;
    QStringList refusedBy; ///< rules; empty: it can be gone
};

bool fits(const Guard &guard, const OutcomeRule &outcome)
{
    return guard.acts.contains("authorise"_L1) && (!guard.stage || guard.stage == outcome.stage)
           && (guard.outcomes.isEmpty() || guard.outcomes.contains(outcome.id));
}

/// Goes through the blocking guards until nothing new follows: what one requires may make another apply.
void refuse(const Procedure &procedure, const OutcomeRule &outcome, Way &way)
{
    QSet<const Guard *> applied;
    for (bool more = true; more && way.refusedBy.isEmpty();) {
        more = false;
        for (const Rule &rule : procedure.rules) {
            for (const Guard &guard : rule.guards) {
                if (rule.severity != Severity::Block || applied.contains(&guard) || !fits(guard, outcome)
                    || !way.given.isCertain(guard.when))
                    continue;
                applied.insert(&guard);
                more = true;
                way.given.add(guard.require);
                if (guard.forbid || !way.given.isPossible()) {
                    way.refusedBy << rule.id;
                    return;
                }
            }
        }
    }
}

QList<Way> waysTo(const Procedure &procedure, const OutcomeRule &outcome)
{
    QList<Way> ways;
    for (const Permission &permission : procedure.permissions) {
        if (!permission.acts.contains("authorise"_L1) || (permission.stage && permission.stage != outcome.stage)
            || (!permission.outcomes.isEmpty() && !permission.outcomes.contains(outcome.id)))
            continue;
        for (const Together &use : usesOf(procedure, permission)) {
            Way way{use, {}};
            way.given.pin(u"stage"_s, idOf(outcome.stage));
            if (!way.given.isPossible())
                continue;
            refuse(procedure, outcome, way);
            ways << way;
        }
    }
    return ways;
}

void checkStage(const Procedure &procedure, Stage stage, Contradictions &found)
{
    Contradictions refused;
    std::optional<QSet<QString>> refusingAll;
    for (const OutcomeRule &outcome : procedure.outcomes) {
        if (outcome.stage != stage)
            continue;
        const QList<Way> ways = waysTo(procedure, outcome);
        QSet<QString> rules;
        bool open = false;
        for (const Way &way : ways) {
            open = open || way.refusedBy.isEmpty();
            for (const QString &rule : way.refusedBy)
                rules.insert(rule);
        }
        if (ways.isEmpty()) {
            found.append({Kind::NobodyMayAuthorise, Weight::Error, u"outcome"_s, outcome.id, stage,
                          u"Nobody may authorise \"%1\" at %2 stage."_s.arg(outcome.label, idOf(stage)),
                          u"Add a [[permission]] to authorise it for a role of a team that exists."_s});
        } else if (!open) {
            QStringList names = rules.values();
            names.sort();
            refused.append({Kind::OutcomeAlwaysRefused, Weight::Error, u"outcome"_s, outcome.id, stage,
                            u"\"%1\" at %2 stage is refused to everybody who may authorise it, by %3."_s.arg(
                                outcome.label, idOf(stage), listed(names)),
                            u"Change the guards of %1, or who may authorise it."_s.arg(listed(names))});
        }
        if (open || ways.isEmpty())
            rules.clear();
        if (refusingAll)
            refusingAll->intersect(rules);
        else
            refusingAll = rules;
    }
    if (!refusingAll || refusingAll->isEmpty()) {
        found += refused;
        return;
    }
    QStringList names = refusingAll->values();
    names.sort();
    for (const QString &rule : names)
        found.append({Kind::StageAlwaysRefused,
                      Weight::Error,
                      u"rule"_s,
                      rule,
                      {},
                      u"Rule %1 refuses every outcome at %2 stage."_s.arg(rule, idOf(stage)),
                      u"Say in the guard when it applies, or what it requires."_s});
}

} // namespace

void checkWhoMay(const Procedure &procedure, Contradictions &found)
{
    for (const Permission &permission : procedure.permissions)
        checkPermission(procedure, permission, found);
    checkRoles(procedure, found);
    needs(procedure, u"record-contact"_s, u"everything begins with it"_s, found);
    if (procedure.intakeWithRecorder)
        needs(procedure, u"send-to-tray"_s, u"contacts stay with who recorded them until they are sent"_s, found);
    if (!procedure.routes.isEmpty())
        needs(procedure, u"choose-route"_s, u"the procedure has routes"_s, found);
    if (!procedure.letters.isEmpty())
        needs(procedure, u"send-letter"_s, u"the procedure has letters"_s, found);
    if (!procedure.obligations.isEmpty())
        needs(procedure, u"complete-follow-up"_s, u"the procedure has follow-ups"_s, found);
    if (procedure.copyOutcomeToSiblings)
        needs(procedure, u"copy-to-sibling"_s, u"copies to siblings receive the outcome"_s, found);
    for (const Rule &rule : procedure.rules) {
        for (const Guard &guard : rule.guards) {
            if (std::none_of(guard.acts.begin(), guard.acts.end(), [&](const QString &act) {
                    return act == "record-contact"_L1 || mayAnybody(procedure, act, guard.stage);
                }))
                found.append({Kind::NobodyMay,
                              Weight::Warning,
                              u"rule"_s,
                              rule.id,
                              {},
                              u"Rule %1 watches over %2, which nobody may do."_s.arg(rule.id, listed(guard.acts)),
                              u"Add a [[permission]], or take the guard away."_s});
        }
    }
}

void checkOutcomes(const Procedure &procedure, Contradictions &found)
{
    checkStage(procedure, Stage::Contact, found);
    checkStage(procedure, Stage::Referral, found);

    const auto at = [&](Stage stage) {
        return std::any_of(procedure.outcomes.begin(), procedure.outcomes.end(),
                           [&](const OutcomeRule &outcome) { return outcome.stage == stage; });
    };
    for (const OutcomeRule &outcome : procedure.outcomes) {
        if (outcome.effect == OutcomeRule::Effect::Refer && !at(Stage::Referral))
            found.append({Kind::ReferralGoesNowhere, Weight::Error, u"outcome"_s, outcome.id, outcome.stage,
                          u"\"%1\" makes a referral, and there is no outcome for referrals."_s.arg(outcome.label),
                          u"Add an [[outcome]] with stage = \"referral\"."_s});
        for (const OutcomeField &field : outcome.fields) {
            if (field.kind == OutcomeField::Kind::Choices && field.choices.isEmpty())
                found.append(
                    {Kind::ChoicesMissing, field.required ? Weight::Error : Weight::Warning, u"outcome"_s, outcome.id,
                     outcome.stage,
                     u"The field \"%1\" of \"%2\" has nothing to choose from."_s.arg(field.label, outcome.label),
                     u"List its \"choices\"."_s});
        }
    }
}

} // namespace frontdoor
