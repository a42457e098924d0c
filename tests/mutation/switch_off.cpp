// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/mutation/switch_off.h"

#include "core/procedure/rule_uses.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

template<class List>
void drop(List &list, const QString &rule)
{
    erase_if(list, [&](const auto &entry) { return entry.rule == rule; });
}

void openToAll(Permission &permission)
{
    permission.roles.clear();
    for (const QString &id : choiceIds<Role>())
        permission.roles << *choiceOf<Role>(id);
    permission.teamKinds.clear();
    permission.teams.clear();
    permission.ownTray = false;
    permission.when.clear();
}

void forgetSettings(Procedure &procedure, const QString &rule)
{
    if (procedure.capacity.rule == rule)
        procedure.capacity.perWorker.reset();
    if (procedure.capacity.bandRule == rule) {
        procedure.capacity.bandLow.reset();
        procedure.capacity.bandHigh.reset();
    }
    if (procedure.reReferral.rule == rule)
        procedure.reReferral.window.reset();
    if (procedure.siblingRule == rule)
        procedure.copyOutcomeToSiblings = false;
    if (procedure.siblingLockRule == rule)
        procedure.siblingLockWithin.reset();
    using Mode = DisclosureSettings::Mode;
    if (procedure.disclosure.rule == rule)
        procedure.disclosure.mode = procedure.disclosure.mode == Mode::NeverWithoutConsent
                                        ? Mode::UnlessPublicAndAnonymous
                                        : Mode::NeverWithoutConsent;
    if (procedure.openCaseRule == rule)
        procedure.openCaseToWorker = false;
    if (procedure.allocation.previousRule == rule)
        procedure.allocation.suggestPreviousWorker = false;
    if (procedure.allocation.dutyRule == rule)
        procedure.allocation.dutyWorkerStepsIn = false;
}

} // namespace

bool canBeSwitchedOff(const Procedure &procedure, const Rule &rule)
{
    return (rule.severity != Severity::Inform || rule.guards.isEmpty() || !rule.advice.isEmpty())
           && usesOf(procedure, rule).isAtWork();
}

Procedure without(const Procedure &procedure, const QString &rule)
{
    Procedure changed = procedure;
    for (Rule &each : changed.rules) {
        if (each.id == rule) {
            each.guards.clear();
            each.advice.clear();
        }
    }
    for (Permission &permission : changed.permissions) {
        if (permission.rule == rule)
            openToAll(permission);
    }
    drop(changed.clocks, rule);
    drop(changed.obligations, rule);
    drop(changed.routing, rule);
    drop(changed.routes, rule);
    drop(changed.letters, rule);
    drop(changed.outcomes, rule);
    for (OutcomeRule &outcome : changed.outcomes) {
        for (OutcomeField &field : outcome.fields) {
            if (field.rule == rule)
                field.required = false;
        }
    }
    forgetSettings(changed, rule);
    changed.index();
    return changed;
}

} // namespace frontdoor
