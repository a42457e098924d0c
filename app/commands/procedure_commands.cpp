// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "core/base/ids_of.h"
#include "core/base/text.h"
#include "core/procedure/contradictions.h"
#include "core/procedure/general_rules.h"
#include "core/procedure/library.h"
#include "core/procedure/places.h"
#include "core/procedure/questions.h"
#include "core/procedure/rule_uses.h"

#include <QFile>
#include <QFileInfo>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

void explain(QTextStream &out, const Procedure &procedure, const Rule &rule)
{
    const Finding source = findingFor(procedure, rule.id);
    out << rule.id << "  ("_L1 << name(rule.severity) << ")  "_L1 << source.document
        << (rule.section.isEmpty() ? QString() : ", "_L1 + rule.section) << Qt::endl;
    out << "  "_L1 << rule.says << Qt::endl;
    for (const QString &use : usesOf(procedure, rule).all())
        out << "  - "_L1 << use << Qt::endl;
    if (!rule.assumption.isEmpty())
        out << "  Assumed: "_L1 << rule.assumption << Qt::endl;
    out << Qt::endl;
}

/// Looks for letters among the templates of the program; nothing is looked for in a program without any.
HasTemplate templatesOfTheProgram()
{
    if (!QFileInfo::exists(u":/frontdoor/letters"_s))
        return {};
    return [](const QString &letter) { return QFile::exists(u":/frontdoor/letters/%1.txt"_s.arg(letter)); };
}

/// One line each with its place, as compilers print them, so that editors can jump there.
void print(QTextStream &out, const Contradictions &contradictions, const Places &places, const QString &otherwise)
{
    for (const Contradiction &each : contradictions) {
        const QString place = places.of(each.section, each.id, each.stage);
        out << (place.isEmpty() ? otherwise : place) << ": "_L1
            << (each.weight == Contradiction::Weight::Error ? "error: "_L1 : "warning: "_L1) << each.what << u' '
            << each.advice << Qt::endl;
    }
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
    const Contradictions contradictions = findContradictions(*procedure, templatesOfTheProgram());
    print(terminal.err, contradictions, Places(*texts), texts->first().name);
    if (hasError(contradictions))
        return ExitNo;
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
    const Expected<Procedure> procedure = procedureNamed(procedureName);
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
    const QString meant = didYouMean(ruleId, idsOf(procedure->rules));
    terminal.err << u"frontdoor: %1 has no rule %2.%3"_s.arg(
        procedure->name, ruleId, meant.isEmpty() ? QString() : u" Did you mean %1?"_s.arg(meant))
                 << Qt::endl;
    return ExitUsage;
}

} // namespace frontdoor
