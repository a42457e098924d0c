// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/report_file.h"
#include "core/base/ids_of.h"
#include "core/base/text.h"
#include "core/procedure/library.h"
#include "core/procedure/rule_uses.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Which scenarios name a rule, by its id.
using Proofs = QMap<QString, QStringList>;

struct RuleCoverage {
    Rule rule;
    RuleUses uses;
    QStringList scenarios;
};

struct ProcedureCoverage {
    QString title;
    QList<RuleCoverage> rules;

    qsizetype atWork() const
    {
        return std::count_if(rules.begin(), rules.end(), [](const RuleCoverage &c) { return c.uses.isAtWork(); });
    }
    qsizetype proved() const
    {
        return std::count_if(rules.begin(), rules.end(), [](const RuleCoverage &c) { return !c.scenarios.isEmpty(); });
    }
    QString summary() const
    {
        return u"%1 rules: %2 at work, %3 as help text only; %4 named by a scenario."_s.arg(rules.size())
            .arg(atWork())
            .arg(rules.size() - atWork())
            .arg(proved());
    }
};

/// Comments do not count: a scenario that only mentions a rule in one does not ask for it.
Expected<Proofs> proofsIn(const QString &folder)
{
    Proofs proofs;
    if (folder.isEmpty())
        return proofs;
    const QDir root(folder);
    if (!root.exists())
        return failure(ErrorCode::NotFound, folder);
    static const QRegularExpression id(u"\\b[A-Z]{3}-\\d{2}\\b"_s);
    QDirIterator files(folder, {u"*.toml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::AccessDenied, file.fileName());
        const QString name =
            root.relativeFilePath(QFileInfo(file).absoluteFilePath()).chopped(qsizetype(qstrlen(".toml")));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            auto matches = id.globalMatch(line.section(u'#', 0, 0));
            while (matches.hasNext()) {
                QStringList &named = proofs[matches.next().captured()];
                if (!named.contains(name))
                    named.append(name);
            }
        }
    }
    for (QStringList &named : proofs)
        named.sort();
    return proofs;
}

/// An overlay is shown by itself: its rules, not those of what it is laid over, the first whole procedure.
Expected<ProcedureCoverage> coverageOf(const QString &name, const QList<ShippedProcedure> &shipped,
                                       const Proofs &proofs)
{
    const auto known = std::find_if(shipped.begin(), shipped.end(), [&](const auto &p) { return p.id == name; });
    QStringList beneath;
    QString whole = name;
    if (known != shipped.end() && known->overlay) {
        const auto base = std::find_if(shipped.begin(), shipped.end(), [](const auto &p) { return !p.overlay; });
        whole = base->id + u'+' + name;
        FD_ASSIGN(const Procedure under, procedureNamed(base->id));
        beneath = idsOf(under.rules);
    }
    FD_ASSIGN(const Procedure procedure, procedureNamed(whole));
    ProcedureCoverage coverage{known != shipped.end() ? known->name : name, {}};
    for (const Rule &rule : procedure.rules) {
        if (!beneath.contains(rule.id))
            coverage.rules.append({rule, usesOf(procedure, rule), proofs.value(rule.id)});
    }
    return coverage;
}

void print(QTextStream &out, const ProcedureCoverage &coverage)
{
    out << coverage.title << ": "_L1 << coverage.summary() << Qt::endl;
    for (const RuleCoverage &each : coverage.rules) {
        out << "  "_L1 << each.rule.id.leftJustified(8) << frontdoor::name(each.rule.severity) << "  "_L1
            << each.uses.all().join("; "_L1) << Qt::endl;
        if (!each.scenarios.isEmpty())
            out << QString(10, u' ') << "scenarios: "_L1 << each.scenarios.join(", "_L1) << Qt::endl;
    }
}

QString htmlOf(const QList<ProcedureCoverage> &all)
{
    QString html;
    for (const ProcedureCoverage &coverage : all) {
        html += u"<h1>%1</h1>\n<p>%2</p>\n<table><tr><th>Rule</th><th>Where</th><th>What it says</th>"
                "<th>What it does</th><th>Scenarios</th></tr>\n"_s.arg(coverage.title.toHtmlEscaped(),
                                                                       coverage.summary().toHtmlEscaped());
        for (const RuleCoverage &each : coverage.rules) {
            QString says = each.rule.says.toHtmlEscaped();
            if (!each.rule.assumption.isEmpty())
                says += u"<br><em>Assumed: %1</em>"_s.arg(each.rule.assumption.toHtmlEscaped());
            html += u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td>%5</td></tr>\n"_s.arg(
                each.rule.id, each.rule.section.toHtmlEscaped(), says,
                each.uses.all().join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1), each.scenarios.join("<br>"_L1));
        }
        html += "</table>\n"_L1;
    }
    return webPage(u"Rules"_s, html);
}

QString markdownOf(const QList<ProcedureCoverage> &all)
{
    const auto cell = [](QString text) { return text.replace(u'|', "\\|"_L1).replace(u'\n', "<br>"_L1); };
    QString text =
        u"# Rules\n\nMade by `frontdoor procedure coverage`; a test keeps it true. Each line is an entry of a "
        "procedure's file under\nresources/procedures: where it stands in the source, what the program does with "
        "it, and which scenarios name it.\n"_s;
    for (const ProcedureCoverage &coverage : all) {
        text +=
            u"\n## %1\n\n%2\n\n| Rule | Where | What it says | What it does | Scenarios |\n|---|---|---|---|---|\n"_s
                .arg(coverage.title, coverage.summary());
        for (const RuleCoverage &each : coverage.rules) {
            QString says = each.rule.says;
            if (!each.rule.assumption.isEmpty())
                says += "\nAssumed: "_L1 + each.rule.assumption;
            text += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(each.rule.id, cell(each.rule.section), cell(says),
                                                          cell(each.uses.all().join(u'\n')),
                                                          cell(each.scenarios.join(u'\n')));
        }
    }
    return text;
}

} // namespace

int runProcedureCoverage(Terminal &terminal, const CoverageArguments &arguments)
{
    const Expected<Proofs> proofs = proofsIn(arguments.scenarios);
    if (!proofs)
        return complain(terminal, proofs.error());
    const QList<ShippedProcedure> shipped = shippedProcedures();
    const QStringList names = arguments.procedures.isEmpty() ? idsOf(shipped) : arguments.procedures;
    QList<ProcedureCoverage> all;
    for (const QString &name : names) {
        Expected<ProcedureCoverage> coverage = coverageOf(name, shipped, *proofs);
        if (!coverage)
            return complain(terminal, coverage.error());
        all.append(std::move(*coverage));
    }
    if (!arguments.html.isEmpty()) {
        if (const auto written = writeReport(arguments.html, htmlOf(all)); !written)
            return complain(terminal, written.error());
    }
    if (!arguments.markdown.isEmpty()) {
        if (const auto written = writeReport(arguments.markdown, markdownOf(all)); !written)
            return complain(terminal, written.error());
    }
    if (arguments.html.isEmpty() && arguments.markdown.isEmpty()) {
        for (const ProcedureCoverage &coverage : all)
            print(terminal.out, coverage);
    }
    return ExitDone;
}

} // namespace frontdoor
