// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestDuty : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRouteStartsItsClock_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("due");
        // Received on Friday 1 May 2026, 16:30: catalogue 4.9, G1.
        QTest::newRow("I") << u"I"_s << u"2026-05-01T18:30"_s;
        QTest::newRow("II") << u"II"_s << u"2026-05-02T16:30"_s;
        QTest::newRow("III") << u"III"_s << u"2026-05-03T16:30"_s;
        QTest::newRow("IV") << u"IV"_s << u"2026-05-03T16:30"_s;
    }

    void aRouteStartsItsClock()
    {
        QFETCH(QString, route);
        QFETCH(QString, due);
        Office office(u"wiltshire"_s, u"2026-05-01T16:30"_s);
        const UserId manager = office.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        const ContactId id = office.record(manager, office.know(u"Cal Ferris"_s));
        QVERIFY(!office.contact(id).nextDue);
        QVERIFY(isDone(office.insist(manager, ChooseRoute{id, route, {}})));
        QCOMPARE(*office.contact(id).nextDue, office.time(due));
    }

    void anotherRouteTakesTheFirstClockAway()
    {
        Office office(u"wiltshire"_s, u"2026-05-01T16:30"_s);
        const UserId manager = office.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        const ContactId id = office.record(manager, office.know(u"Cal Ferris"_s));
        QVERIFY(isDone(office.insist(manager, ChooseRoute{id, u"I"_s, {}})));
        QVERIFY(isDone(office.insist(manager, ChooseRoute{id, u"IV"_s, u"Not child protection after all."_s})));
        QCOMPARE(*office.contact(id).nextDue, office.time(u"2026-05-03T16:30"_s));
        QCOMPARE(office.view(Subject(id), manager).deadlines.size(), 1);
        QVERIFY(isDone(office.insist(manager, ChooseRoute{id, u"I"_s, {}})));
        QCOMPARE(*office.contact(id).nextDue, office.time(u"2026-05-01T18:30"_s));
    }

    void onlyOneOfTwoManagersAllocates()
    {
        Office office(u"walsall"_s, u"2026-05-01T14:10"_s);
        const UserId first = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const UserId second = office.employ(u"gm"_s, Role::GroupManager, u"mash"_s);
        const UserId lee = office.employ(u"lee"_s, Role::SocialWorker, u"mash"_s);
        const UserId kim = office.employ(u"kim"_s, Role::SocialWorker, u"mash"_s);
        const ContactId id = office.record(first, office.know(u"Dee Okafor"_s));
        QVERIFY(isDone(office.insist(first, Allocate{Subject(id), lee, {}})));
        const CommandResult late = office.insist(second, Allocate{Subject(id), kim, {}});
        QCOMPARE(rulesOf(late), QStringList{u"GEN-05"_s});
        QCOMPARE(std::get<Rejected>(late).findings.first().missing, u"Already allocated to Lee Tester at 14:10."_s);
        QCOMPARE(office.contact(id).worker, lee);
        QVERIFY(isDone(office.insist(second, Unallocate{Subject(id)})));
        QVERIFY(isDone(office.insist(second, Allocate{Subject(id), kim, {}})));
    }

    void theEleventhContactWantsAReason()
    {
        Office office(u"wiltshire"_s);
        const UserId manager = office.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        const UserId half = office.employ(u"half"_s, Role::SocialWorker, u"615"_s, 0.5);
        for (int i = 0; i < 5; ++i) {
            const ContactId id = office.record(manager, office.know(u"Child Number%1"_s.arg(i)));
            QVERIFY(isDone(office.act(manager, Allocate{Subject(id), half, {}})));
        }
        const ContactId sixth = office.record(manager, office.know(u"Child Six"_s));
        QCOMPARE(rulesOf(office.act(manager, Allocate{Subject(sixth), half, {}})), QStringList{u"WIL-44"_s});
        QVERIFY(isDone(
            office.act(manager, Allocate{Subject(sixth), half, {}}, {{u"WIL-44"_s, u"Two close this afternoon."_s}})));
    }

    void thePreviousWorkerInCourtIsNotAllocated()
    {
        Office office(u"walsall+re-referrals"_s, u"2026-02-28T10:00"_s);
        const UserId door = office.employ(u"fd"_s, Role::TeamManager, u"mash"_s);
        const UserId manager = office.employ(u"cf"_s, Role::TeamManager, u"children-and-families"_s);
        const UserId lee = office.employ(u"lee"_s, Role::SocialWorker, u"children-and-families"_s);
        const UserId duty = office.employ(u"duty"_s, Role::SocialWorker, u"children-and-families"_s);
        const PersonId fay = office.know(u"Fay Lindqvist"_s, u"2015-05-05"_s);
        QVERIFY(isDone(office.insist(manager, OpenEpisode{fay, u"children-and-families"_s, lee, QDate(2025, 1, 10)})));
        QVERIFY(isDone(office.insist(manager, CloseEpisode{fay, u"children-and-families"_s, QDate(2025, 11, 30)})));
        const ContactId id = office.record(door, fay);
        QCOMPARE(office.view(Subject(id), door).radar.flags(), QStringList{u"closed-within-window"_s});
        QCOMPARE(rulesOf(office.insist(door, Authorise{Subject(id), u"progress-to-referral"_s, u"x"_s, {}, {}})),
                 QStringList{u"REU-03"_s});
        QVERIFY(isDone(office.insist(
            door, Reassign{Subject(id), u"children-and-families"_s, u"Closed to this service in November."_s})));
        QCOMPARE(office.suggested(Subject(id)).first().worker.id, lee);
        QVERIFY(
            isDone(office.insist(manager, SetAbsence{lee, AbsenceKind::Court, QDate(2026, 2, 28), QDate(2026, 3, 4)})));
        QVERIFY(isDone(office.insist(manager, SetDutyWorker{u"children-and-families"_s, duty, QDate(2026, 2, 28)})));
        const QList<Suggestion> suggestions = office.suggested(Subject(id));
        QCOMPARE(suggestions.first().worker.id, duty);
        QVERIFY(!suggestions.last().suggested);
        QCOMPARE(rulesOf(office.insist(manager, Allocate{Subject(id), lee, {}})), QStringList{u"REU-17"_s});
        QVERIFY(isDone(office.insist(manager, Allocate{Subject(id), duty, {}})));
        QVERIFY(isDone(office.insist(
            manager, Authorise{Subject(id), u"progress-to-referral"_s, u"Needs an assessment."_s, {}, {}})));
    }

    void threeMonthsEndWithTheirLastDay()
    {
        Office office(u"walsall+re-referrals"_s, u"2026-03-01T10:00"_s);
        const UserId door = office.employ(u"fd"_s, Role::TeamManager, u"mash"_s);
        const PersonId fay = office.know(u"Fay Lindqvist"_s, u"2015-05-05"_s);
        QVERIFY(isDone(office.insist(door, OpenEpisode{fay, u"children-and-families"_s, {}, QDate(2025, 1, 10)})));
        QVERIFY(isDone(office.insist(door, CloseEpisode{fay, u"children-and-families"_s, QDate(2025, 11, 30)})));
        const ContactId id = office.record(door, fay);
        QVERIFY(office.view(Subject(id), door).radar.flags().isEmpty());
    }

    void theFirstLookIsKept()
    {
        Office office(u"walsall"_s, u"2026-05-01T09:00"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(manager, office.know(u"Dee Okafor"_s));
        QVERIFY(isDone(office.act(manager, MarkSeen{id})));
        const qint64 changes = office.lastChange();
        office.setTime(u"2026-05-01T10:00"_s);
        QVERIFY(isDone(office.act(manager, MarkSeen{id})));
        QCOMPARE(*office.contact(id).seen, office.time(u"2026-05-01T09:00"_s));
        QCOMPARE(office.lastChange(), changes);
    }
};

QTEST_APPLESS_MAIN(TestDuty)
#include "test_duty.moc"
