// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/database.h"
#include "app/commands/progress.h"
#include "app/commands/report_file.h"
#include "core/casework/setup.h"
#include "core/casework/views/rehearsal.h"
#include "core/procedure/library.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPrinted = 40;

/// A day as it is typed: 2026-05-31. Without one, `otherwise`.
Expected<QDate> dayOf(const QString &text, QDate otherwise)
{
    if (text.isEmpty())
        return otherwise;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return failure(ErrorCode::InvalidInput, text, u"a day is written 2026-05-31"_s);
    return day;
}

QString summaryOf(const Rehearsal &result, const QString &was, const QString &wouldBe)
{
    return u"%1 contacts, %2 referrals and %3 decisions that were made under %4, looked at under %5."_s
        .arg(result.contacts)
        .arg(result.referrals)
        .arg(result.decisions)
        .arg(was, wouldBe);
}

QString lineOf(const RehearsalDifference &difference)
{
    const QString what = difference.kind.isEmpty() ? inWords(difference.what)
                                                   : u"%1, %2"_s.arg(inWords(difference.what), difference.kind);
    return u"%1: was %2, would be %3%4"_s.arg(what, difference.was, difference.wouldBe,
                                              difference.rule.isEmpty() ? QString() : u" (%1)"_s.arg(difference.rule));
}

qint64 totalOf(const Rehearsal &result)
{
    qint64 total = 0;
    for (const qint64 count : result.counts)
        total += count;
    return total;
}

void print(QTextStream &out, const Rehearsal &result)
{
    if (totalOf(result) == 0)
        out << u"Nothing would have been different."_s << Qt::endl;
    for (auto it = result.counts.cbegin(); it != result.counts.cend(); ++it)
        out << QString::number(it.value()).rightJustified(8) << "  "_L1 << inWords(it.key()) << Qt::endl;
    out << Qt::endl << "By rule:"_L1 << Qt::endl;
    for (auto it = result.byRule.cbegin(); it != result.byRule.cend(); ++it)
        out << QString::number(it.value()).rightJustified(8) << "  "_L1 << it.key() << Qt::endl;
    out << Qt::endl;
    for (qsizetype i = 0; i < std::min(mostPrinted, result.listed.size()); ++i)
        out << result.listed[i].number << "  "_L1 << lineOf(result.listed[i]) << Qt::endl;
    if (totalOf(result) > mostPrinted)
        out << u"... and %1 more; --html lists up to %2."_s.arg(totalOf(result) - mostPrinted)
                   .arg(Rehearsal::mostListed)
            << Qt::endl;
}

QString cells(const QStringList &texts)
{
    QString html;
    for (const QString &text : texts)
        html += u"<td>%1</td>"_s.arg(text.toHtmlEscaped());
    return u"<tr>%1</tr>\n"_s.arg(html);
}

QString htmlOf(const Rehearsal &result, const Procedure &other, const QString &summary)
{
    QString html = u"<h1>Rehearsal</h1>\n<p>%1</p>\n<table><tr><th>What</th><th>How often</th></tr>\n"_s.arg(
        summary.toHtmlEscaped());
    for (auto it = result.counts.cbegin(); it != result.counts.cend(); ++it)
        html += cells({inWords(it.key()), QString::number(it.value())});
    html += u"</table>\n<h2>By rule</h2>\n<table><tr><th>Rule</th><th>How often</th><th>What it says</th></tr>\n"_s;
    for (auto it = result.byRule.cbegin(); it != result.byRule.cend(); ++it) {
        const Rule *rule = other.rule(it.key());
        html += cells({it.key(), QString::number(it.value()), rule ? rule->says : QString()});
    }
    html += u"</table>\n<h2>One by one</h2>\n<table><tr><th>Number</th><th>What</th><th>Was</th><th>Would be</th>"
            "<th>Rule</th></tr>\n"_s;
    for (const RehearsalDifference &each : result.listed)
        html += cells({each.number, u"%1 %2"_s.arg(inWords(each.what), each.kind), each.was, each.wouldBe, each.rule});
    html += "</table>\n"_L1;
    if (totalOf(result) > result.listed.size())
        html += u"<p>The first %1 of %2 are listed.</p>\n"_s.arg(result.listed.size()).arg(totalOf(result));
    return webPage(u"Rehearsal"_s, html);
}

struct Rehearsed {
    Rehearsal result;
    Rulebook rules;
    Rulebook other;
};

Expected<Rehearsed> rehearsed(Terminal &terminal, const RehearseArguments &arguments)
{
    FD_ASSIGN(const StoreFactory factory, storeAt(arguments.database, OpenMode::ReadOnly));
    FD_ASSIGN(const Calendar calendar, officeCalendar());
    FD_ASSIGN(const Procedure procedure, procedureNamed(arguments.procedure));
    FD_ASSIGN(const QDate from, dayOf(arguments.from, QDate(1970, 1, 1)));
    const Instant now = SystemClock().now();
    FD_ASSIGN(const QDate to, dayOf(arguments.to, calendar.localDate(now)));
    FD_ASSIGN(const std::unique_ptr<Store> store, factory());
    FD_ASSIGN(const Rulebook rules, rulebookOf(*store, calendar));
    Rehearsed answer{{}, rules, {std::make_shared<const Procedure>(procedure), calendar}};
    const RehearsalSpan span{calendar.at(from, QTime(0, 0)), calendar.at(to.addDays(1), QTime(0, 0))};
    Progress progress(terminal.err, u"Rehearsing"_s, Progress::stderrIsTerminal());
    FD_TRY(store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(answer.result, rehearse(views, answer.rules, answer.other, span, now, [&](qint64 done, qint64 total) {
                      progress.show(done, total);
                      return true;
                  }));
        return {};
    }));
    return answer;
}

} // namespace

int runRehearse(Terminal &terminal, const RehearseArguments &arguments)
{
    const Expected<Rehearsed> answer = rehearsed(terminal, arguments);
    if (!answer)
        return complain(terminal, answer.error());
    const QString summary = summaryOf(answer->result, answer->rules.procedure->name, answer->other.procedure->name);
    if (!arguments.html.isEmpty()) {
        const QString page = htmlOf(answer->result, *answer->other.procedure, summary);
        if (const auto written = writeReport(arguments.html, page); !written)
            return complain(terminal, written.error());
    } else {
        terminal.out << summary << Qt::endl;
        print(terminal.out, answer->result);
    }
    return ExitDone;
}

} // namespace frontdoor
