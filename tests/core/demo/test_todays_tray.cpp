// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/staff.h"
#include "tests/core/demo/demo_office.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdoor;
using namespace frontdoor::demo;

namespace {

QString frontDoorOf(const Procedure &procedure)
{
    for (const Team &team : procedure.teams) {
        if (team.kind == "front-door"_L1)
            return team.id;
    }
    return {};
}

} // namespace

class TestTodaysTray : public QObject {
    Q_OBJECT

private slots:
    void looksLikeATrayAtAnyTime_data();
    void looksLikeATrayAtAnyTime();
    void doesNotGrowWithTheHistory();
    void hasSomethingDueSoonOnAWorkingDay();
};

void TestTodaysTray::looksLikeATrayAtAnyTime_data()
{
    QTest::addColumn<QString>("procedure");
    QTest::addColumn<QString>("now");
    QTest::newRow("Wednesday afternoon, Wiltshire") << u"wiltshire"_s << u"2026-05-13T14:10"_s;
    QTest::newRow("Monday morning, Wiltshire") << u"wiltshire"_s << u"2026-05-11T08:50"_s;
    QTest::newRow("Saturday night, Leicester") << u"leicester"_s << u"2026-11-21T22:40"_s;
    QTest::newRow("Friday evening, Leicester") << u"leicester"_s << u"2026-05-15T17:20"_s;
    QTest::newRow("bank holiday, Leeds") << u"leeds"_s << u"2026-05-25T12:00"_s;
    QTest::newRow("in the night, Leeds") << u"leeds"_s << u"2026-05-14T03:15"_s;
    QTest::newRow("clocks go back, Walsall") << u"walsall"_s << u"2026-10-25T10:00"_s;
    QTest::newRow("new year, Walsall with the overlay") << u"walsall+re-referrals"_s << u"2027-01-01T09:30"_s;
}

void TestTodaysTray::looksLikeATrayAtAnyTime()
{
    QFETCH(QString, procedure);
    QFETCH(QString, now);
    const Rulebook rules = rulebook(procedure);
    const DemoOptions wanted = options(procedure, 110, now);
    const auto store = demoIn(rules, wanted);
    const QString team = frontDoorOf(*rules.procedure);
    const auto tray = seen<QList<TrayRow>>(*store, [&](Views &views) { return views.tray({team, {}, 2000, {}}); });
    QVERIFY2(tray.size() >= 40 && tray.size() <= 70, qPrintable(QString::number(tray.size())));

    QHash<QString, int> states;
    QHash<HouseholdId, int> households;
    int overdue = 0;
    int unseen = 0;
    int urgent = 0;
    int copies = 0;
    int unborn = 0;
    int waiting = 0;
    for (const TrayRow &row : tray) {
        ++states[row.state];
        ++households[row.household];
        QVERIFY(row.received <= wanted.now);
        overdue += row.nextDue && *row.nextDue < wanted.now ? 1 : 0;
        unseen += row.seen ? 0 : 1;
        urgent += row.immediateProtection ? 1 : 0;
        copies += row.copied ? 1 : 0;
        unborn += row.expected.isValid() ? 1 : 0;
        waiting += row.recommendedOutcome.isEmpty() ? 0 : 1;
    }
    QVERIFY(states[u"new"_s] >= 8);
    QVERIFY(states[u"allocated"_s] >= 10);
    QVERIFY(states[u"awaiting-authorisation"_s] >= 4);
    QCOMPARE(states[u"awaiting-authorisation"_s], waiting);
    const bool mayWait = std::any_of(rules.procedure->letters.begin(), rules.procedure->letters.end(),
                                     [](const LetterRule &l) { return l.awaitsReply; });
    QCOMPARE(states[u"awaiting-parent"_s] > 0, mayWait);
    QVERIFY2(overdue >= 2 && overdue <= tray.size() / 3, qPrintable(QString::number(overdue)));
    QVERIFY(unseen >= 3 && unseen < tray.size() / 2);
    QVERIFY(urgent >= 1);
    QVERIFY(copies >= 1);
    QVERIFY(unborn >= 1);
    QVERIFY(std::count_if(households.begin(), households.end(), [](int rows) { return rows >= 2; }) >= 5);
}

void TestTodaysTray::doesNotGrowWithTheHistory()
{
    const Rulebook rules = rulebook(u"leeds"_s);
    qsizetype rows = 0;
    for (const qint64 contacts : {150, 500}) {
        const auto store = demoIn(rules, options(u"leeds"_s, contacts));
        const auto summary = seen<DatabaseSummary>(*store, [](Views &views) { return views.summary(); });
        QCOMPARE(summary.contacts, contacts);
        if (rows > 0)
            QVERIFY(std::abs(summary.openContacts - rows) <= 8);
        rows = summary.openContacts;
    }
}

void TestTodaysTray::hasSomethingDueSoonOnAWorkingDay()
{
    for (const QString &procedure : {u"wiltshire"_s, u"leeds"_s, u"leicester"_s, u"walsall"_s}) {
        const Rulebook rules = rulebook(procedure);
        const DemoOptions wanted = options(procedure, 90, u"2026-05-14T11:30"_s);
        const auto store = demoIn(rules, wanted);
        const auto tray = seen<QList<TrayRow>>(*store, [&](Views &views) {
            return views.tray({frontDoorOf(*rules.procedure), {}, 2000, {}});
        });
        const auto dueWithin = [&](qint64 minutes) {
            return std::count_if(tray.begin(), tray.end(), [&](const TrayRow &row) {
                return row.nextDue && *row.nextDue >= wanted.now && row.nextDue->ms <= wanted.now.ms + minutes * 60'000;
            });
        };
        QVERIFY2(dueWithin(60) >= 2, qPrintable(procedure));
        QVERIFY2(dueWithin(8 * 60) >= 8, qPrintable(procedure));
    }
}

QTEST_GUILESS_MAIN(TestTodaysTray)
#include "test_todays_tray.moc"
