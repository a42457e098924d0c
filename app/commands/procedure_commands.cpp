// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "core/base/text.h"
#include "core/procedure/general_rules.h"
#include "core/procedure/library.h"
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

/// Where a rule does its work: guards, clocks, permissions, outcomes and the rest that cite it.
QStringList usesOf(const Procedure &procedure, const Rule &rule)
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
    for (const ClockRule &clock : procedure.clocks) {
        if (clock.rule == rule.id) {
            QString line = u"clock \"%1\": %2 from %3, stopped by %4"_s.arg(clock.kind, clock.within.text(),
                                                                            clock.starts, clock.stops.join(" or "_L1));
            if (!clock.when.isEmpty())
                line += u", when %1"_s.arg(inWords(clock.when));
            uses << line;
        }
    }
    for (const Permission &permission : procedure.permissions) {
        if (permission.rule != rule.id)
            continue;
        QString line = u"%1: open to %2"_s.arg(listed(permission.acts), roleList(procedure, permission.roles));
        const QStringList where = permission.teams + permission.teamKinds;
        if (!where.isEmpty())
            line += u" in %1"_s.arg(where.join(" or "_L1));
        if (permission.ownTray)
            line += u", for what lies in their own team"_s;
        if (!permission.when.isEmpty())
            line += u", when %1"_s.arg(inWords(permission.when));
        uses << line;
    }
    for (const OutcomeRule &outcome : procedure.outcomes) {
        if (outcome.rule == rule.id)
            uses << u"outcome \"%1\" at %2 stage"_s.arg(outcome.label, idOf(outcome.stage));
        for (const OutcomeField &field : outcome.fields) {
            if (field.rule == rule.id)
                uses << u"outcome \"%1\" asks for: %2"_s.arg(outcome.label, field.label);
        }
    }
    for (const RouteRule &route : procedure.routes) {
        if (route.rule == rule.id)
            uses << u"route %1"_s.arg(route.label);
    }
    for (const RoutingRule &routing : procedure.routing) {
        if (routing.rule == rule.id)
            uses << (routing.byPostcode ? u"referrals go to the team of the child's postcode"_s
                                        : u"referrals go to %1"_s.arg(routing.team));
    }
    for (const LetterRule &letter : procedure.letters) {
        if (letter.rule == rule.id)
            uses << u"letter \"%1\"%2"_s.arg(
                letter.label, letter.replyWithin ? u", reply within %1"_s.arg(letter.replyWithin->text()) : QString());
    }
    for (const ObligationRule &obligation : procedure.obligations) {
        if (obligation.rule == rule.id)
            uses << u"follow-up \"%1\""_s.arg(obligation.kind);
    }
    if (procedure.capacity.rule == rule.id && procedure.capacity.perWorker)
        uses << u"capacity: %1 for each worker"_s.arg(*procedure.capacity.perWorker);
    if (procedure.reReferral.rule == rule.id && procedure.reReferral.window)
        uses << u"re-referral window: %1"_s.arg(procedure.reReferral.window->text());
    if (procedure.siblingRule == rule.id)
        uses << u"copies to siblings receive the outcome"_s;
    for (const QString &place : rule.help)
        uses << u"shown at %1"_s.arg(place);
    return uses;
}

void explain(QTextStream &out, const Procedure &procedure, const Rule &rule)
{
    const Finding source = findingFor(procedure, rule.id);
    out << rule.id << "  ("_L1 << name(rule.severity) << ")  "_L1 << source.document
        << (rule.section.isEmpty() ? QString() : ", "_L1 + rule.section) << Qt::endl;
    out << "  "_L1 << rule.says << Qt::endl;
    for (const QString &use : usesOf(procedure, rule))
        out << "  - "_L1 << use << Qt::endl;
    if (!rule.assumption.isEmpty())
        out << "  Assumed: "_L1 << rule.assumption << Qt::endl;
    out << Qt::endl;
}

Expected<Procedure> loadNamed(const QString &procedureName)
{
    FD_ASSIGN(const QList<ProcedureText> texts, procedureTexts(procedureName));
    return loadProcedure(texts);
}

} // namespace

int runProcedureList(Terminal &terminal)
{
    for (const ShippedProcedure &shipped : shippedProcedures()) {
        terminal.out << shipped.id.leftJustified(14) << shipped.version.leftJustified(10) << shipped.name
                     << (shipped.overlay ? u"  (overlay: lay it over another with +)"_s : QString()) << Qt::endl;
    }
    return ExitDone;
}

int runProcedureCheck(Terminal &terminal, const QStringList &files)
{
    const Expected<QList<ProcedureText>> texts = procedureTexts(files);
    if (!texts)
        return complain(terminal, texts.error());
    const Expected<Procedure> procedure = loadProcedure(*texts);
    if (!procedure) {
        complain(terminal, procedure.error());
        return ExitNo;
    }
    terminal.out << u"%1 %2 is sound: %3 rules, %4 clocks, %5 outcomes, %6 teams."_s
                        .arg(procedure->name, procedure->version)
                        .arg(procedure->rules.size())
                        .arg(procedure->clocks.size())
                        .arg(procedure->outcomes.size())
                        .arg(procedure->teams.size())
                 << Qt::endl;
    return ExitDone;
}

int runProcedureExplain(Terminal &terminal, const QString &procedureName, const QString &ruleId)
{
    const Expected<Procedure> procedure = loadNamed(procedureName);
    if (!procedure)
        return complain(terminal, procedure.error());
    if (ruleId.isEmpty()) {
        for (const Rule &rule : procedure->rules)
            explain(terminal.out, *procedure, rule);
        return ExitDone;
    }
    if (const Rule *rule = procedure->rule(ruleId)) {
        explain(terminal.out, *procedure, *rule);
        return ExitDone;
    }
    if (const QString text = generalRuleText(ruleId); !text.isEmpty()) {
        terminal.out << ruleId << "  (block)  holds in every procedure"_L1 << Qt::endl << "  "_L1 << text << Qt::endl;
        return ExitDone;
    }
    QStringList known;
    for (const Rule &rule : procedure->rules)
        known << rule.id;
    const QString meant = didYouMean(ruleId, known);
    terminal.err << u"frontdoor: %1 has no rule %2.%3"_s.arg(
        procedure->name, ruleId, meant.isEmpty() ? QString() : u" Did you mean %1?"_s.arg(meant))
                 << Qt::endl;
    return ExitUsage;
}

} // namespace frontdoor
