// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/database.h"
#include "core/base/ids_of.h"
#include "core/calendar/phrases.h"
#include "core/casework/setup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const TrayRow &row, const Calendar &calendar)
{
    const auto local = [&](Instant at) { return calendar.local(at).toString(Qt::ISODate); };
    QJsonObject json{{u"number"_s, row.number},
                     {u"kind"_s, idOf(row.subject.kind)},
                     {u"child"_s, row.childName()},
                     {u"state"_s, row.state},
                     {u"source"_s, row.source},
                     {u"received"_s, local(row.received)},
                     {u"worker"_s, row.workerName},
                     {u"unseen"_s, !row.seen.has_value()},
                     {u"immediate-protection"_s, row.immediateProtection}};
    if (row.born.isValid())
        json.insert(u"born"_s, row.born.toString(Qt::ISODate));
    if (row.expected.isValid())
        json.insert(u"expected"_s, row.expected.toString(Qt::ISODate));
    if (!row.route.isEmpty())
        json.insert(u"route"_s, row.route);
    if (row.nextDue) {
        json.insert(u"due"_s, local(*row.nextDue));
        json.insert(u"due-kind"_s, row.nextDueKind);
    }
    return json;
}

QString column(const QString &text, int width)
{
    return text.size() > width ? QString(text.left(width - 1) + u'\u2026') : text.leftJustified(width);
}

void print(QTextStream &out, const QList<TrayRow> &rows, const Calendar &calendar, Instant now)
{
    out << column(u"CLOCK"_s, 22) << column(u"NUMBER"_s, 11) << column(u"CHILD"_s, 24) << column(u"CONCERN"_s, 44)
        << column(u"STATE"_s, 23) << u"WITH"_s << Qt::endl;
    for (const TrayRow &row : rows) {
        const QString clock = row.nextDue ? timeLeft(now, *row.nextDue, calendar) : u"no clock"_s;
        out << column(clock, 22) << column(row.number, 11)
            << column(row.withheld ? u"(restricted)"_s : row.childName(), 24)
            << column(row.headline.simplified(), 44).leftJustified(44) << column(row.state, 23)
            << (row.workerName.isEmpty() ? u"not allocated"_s : row.workerName) << Qt::endl;
    }
}

} // namespace

int runTray(Terminal &terminal, const QString &database, const QString &team, bool json)
{
    const Expected<StoreFactory> factory = storeAt(database, OpenMode::ReadOnly);
    if (!factory)
        return complain(terminal, factory.error());
    const Expected<Calendar> calendar = officeCalendar();
    if (!calendar)
        return complain(terminal, calendar.error());
    Expected<std::unique_ptr<Store>> store = (*factory)();
    if (!store)
        return complain(terminal, store.error());
    const Expected<Procedure> procedure = procedureIn(**store);
    if (!procedure)
        return complain(terminal, procedure.error());
    if (!procedure->team(team)) {
        const QStringList known = idsOf(procedure->teams);
        terminal.err << u"frontdoor: There is no team \"%1\". The teams are: %2."_s.arg(team, known.join(", "_L1))
                     << Qt::endl;
        return ExitUsage;
    }
    QList<TrayRow> rows;
    std::optional<Instant> recorded;
    const Expected<void> read = (*store)->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(rows, views.tray({team, {}, 100'000, {}}));
        FD_ASSIGN(recorded, views.lastRecorded());
        return {};
    });
    if (!read)
        return complain(terminal, read.error());
    const Instant now = SystemClock().now();
    if (recorded && isClearlyBehind(now, *recorded))
        terminal.err
            << "frontdoor: "_L1 << clockBehind(now, *recorded, *calendar)
            << " One of the two clocks is wrong: have it set right, and do not rely on the times that are left until then."_L1
            << Qt::endl;
    if (json) {
        QJsonArray array;
        for (const TrayRow &row : rows)
            array.append(jsonOf(row, *calendar));
        terminal.out << QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented));
        terminal.out.flush();
    } else {
        print(terminal.out, rows, *calendar, now);
    }
    return ExitDone;
}

} // namespace frontdoor
