// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/report_file.h"
#include "core/base/text.h"
#include "core/procedure/compare.h"
#include "core/procedure/library.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto saysNothing = "says nothing on it"_L1;
constexpr auto legend = "In brackets stand the rules a setting follows from; without any it is a setting of the file "
                        "alone. After a rule's id stand its words."_L1;

struct Sheet {
    QStringList names;
    QList<Procedure> procedures;
    QList<ComparedTopic> topics;
    QString summary;
};

bool isDifference(const ComparedTopic &topic)
{
    return topic.agreement != Agreement::Silent && topic.agreement != Agreement::Same;
}

QString summaryOf(const QList<ComparedTopic> &topics)
{
    const auto count = [&](Agreement agreement) {
        return std::count_if(topics.begin(), topics.end(),
                             [&](const ComparedTopic &topic) { return topic.agreement == agreement; });
    };
    return u"%1 topics: they differ on %2, not all speak of %3, %4 are for reading, they agree on %5, none speaks of %6."_s
        .arg(topics.size())
        .arg(count(Agreement::Differ))
        .arg(count(Agreement::OneSided))
        .arg(count(Agreement::ToRead))
        .arg(count(Agreement::Same))
        .arg(count(Agreement::Silent));
}

Expected<Sheet> sheetOf(const CompareArguments &arguments)
{
    Sheet sheet;
    for (const QString &name : arguments.procedures) {
        FD_ASSIGN(const Procedure procedure, procedureNamed(name));
        sheet.procedures << procedure;
    }
    for (qsizetype i = 0; i < sheet.procedures.size(); ++i) {
        const QString &name = sheet.procedures[i].name;
        const auto same = std::count_if(sheet.procedures.begin(), sheet.procedures.end(),
                                        [&](const Procedure &procedure) { return procedure.name == name; });
        sheet.names << (same > 1 ? u"%1 (%2)"_s.arg(name, arguments.procedures[i]) : name);
    }
    sheet.topics = compareProcedures(sheet.procedures);
    sheet.summary = summaryOf(sheet.topics);
    if (arguments.differences)
        sheet.topics.removeIf([](const ComparedTopic &topic) { return !isDifference(topic); });
    return sheet;
}

/// Lines of at most 100 columns, the first after `first`, the others under it.
void printWrapped(QTextStream &out, const QString &first, const QString &text)
{
    constexpr qsizetype width = 100;
    const QString margin(first.size(), u' ');
    QString line = first;
    bool empty = true;
    for (const QString &word : text.split(u' ')) {
        if (!empty && line.size() + 1 + word.size() > width) {
            out << line << Qt::endl;
            line = margin;
            empty = true;
        }
        line += (empty ? QString() : u" "_s) + word;
        empty = false;
    }
    out << line << Qt::endl;
}

QString inWords(const Position &position)
{
    const QString rules = position.rules.join(", "_L1);
    if (!position.computed)
        return u"%1: %2"_s.arg(rules, position.text);
    return rules.isEmpty() ? position.text : u"%1 (%2)"_s.arg(position.text, rules);
}

void print(QTextStream &out, const Sheet &sheet)
{
    printWrapped(out, {}, sheet.names.join(", "_L1) + u'.');
    printWrapped(out, {}, sheet.summary);
    printWrapped(out, {}, legend);
    for (const ComparedTopic &topic : sheet.topics) {
        out << Qt::endl;
        printWrapped(out, topic.id.leftJustified(5),
                     u"%1 (%2)"_s.arg(topic.title, frontdoor::inWords(topic.agreement)));
        for (qsizetype i = 0; i < topic.sides.size(); ++i) {
            out << "  "_L1 << sheet.names[i] << Qt::endl;
            if (topic.sides[i].isEmpty())
                out << "    "_L1 << saysNothing << Qt::endl;
            for (const Position &position : topic.sides[i])
                printWrapped(out, u"    - "_s, inWords(position));
        }
    }
}

/// The ids of the rules; the pointer over one shows its words.
QString rulesInHtml(const Procedure &procedure, const QStringList &ids)
{
    QStringList marked;
    for (const QString &id : ids) {
        const Rule *rule = procedure.rule(id);
        marked << u"<span title=\"%1\">%2</span>"_s.arg((rule ? rule->says : QString()).toHtmlEscaped(), id);
    }
    return marked.join(", "_L1);
}

QString sideInHtml(const Procedure &procedure, const QList<Position> &side)
{
    if (side.isEmpty())
        return u"<em>%1</em>"_s.arg(saysNothing);
    QString html;
    for (const Position &position : side) {
        const QString rules = rulesInHtml(procedure, position.rules);
        const QString text = position.text.toHtmlEscaped();
        QString item = text;
        if (!position.computed)
            item = rules + ": "_L1 + text;
        else if (!rules.isEmpty())
            item += u" (%1)"_s.arg(rules);
        html += u"<li>%1</li>"_s.arg(item);
    }
    return u"<ul>%1</ul>"_s.arg(html);
}

QString htmlOf(const Sheet &sheet)
{
    QString head;
    for (const QString &name : sheet.names)
        head += u"<th>%1</th>"_s.arg(name.toHtmlEscaped());
    QString body = u"<h1>Procedures side by side</h1>\n<p>%1 %3</p>\n<table><tr><th></th><th>Topic</th>%2</tr>\n"_s.arg(
        sheet.summary.toHtmlEscaped(), head, legend);
    for (const ComparedTopic &topic : sheet.topics) {
        body += u"<tr><td>%1</td><td>%2<br><em>%3</em></td>"_s.arg(topic.id, topic.title.toHtmlEscaped(),
                                                                   frontdoor::inWords(topic.agreement));
        for (qsizetype i = 0; i < topic.sides.size(); ++i)
            body += u"<td>%1</td>"_s.arg(sideInHtml(sheet.procedures[i], topic.sides[i]));
        body += "</tr>\n"_L1;
    }
    return webPage(u"Procedures side by side"_s, body + "</table>\n"_L1);
}

} // namespace

int runProcedureCompare(Terminal &terminal, const CompareArguments &arguments)
{
    const Expected<Sheet> sheet = sheetOf(arguments);
    if (!sheet)
        return complain(terminal, sheet.error());
    if (arguments.html.isEmpty()) {
        print(terminal.out, *sheet);
    } else if (const auto written = writeReport(arguments.html, htmlOf(*sheet)); !written) {
        return complain(terminal, written.error());
    }
    return ExitDone;
}

} // namespace frontdoor
