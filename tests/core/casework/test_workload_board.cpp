// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/workload_board.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

WorkloadBoard boardOf(Office &office, const QString &team, const UserId &viewer)
{
    WorkloadBoard board;
    const auto read = office.store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(board, workloadBoard(views, office.rules(), team, {viewer, office.now()}));
        return {};
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return board;
}

QStringList namesOf(const WorkloadBoard &board)
{
    QStringList names;
    for (const BoardWorker &worker : board.workers)
        names << worker.worker.signIn;
    return names;
}

QStringList numbersOf(const QList<TrayRow> &rows)
{
    QStringList numbers;
    for (const TrayRow &row : rows)
        numbers << row.number;
    return numbers;
}

} // namespace

/// What a team has on its hands, who carries it, and what nobody carries yet.
class TestWorkloadBoard : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        // A Thursday; the Monday after it is a bank holiday.
        m_office = std::make_unique<Office>(u"leicester"_s, u"2026-04-30T09:00"_s);
        m_sam = m_office->employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        m_half = m_office->employ(u"half"_s, Role::SocialWorker, u"das"_s, 0.5);
        m_mo = m_office->employ(u"mo"_s, Role::TeamManager, u"das"_s);
        m_office->employ(u"far"_s, Role::SocialWorker, u"children-and-families"_s);
    }

    void thoseWhoTakeContactsAreListedWithWhatTheyHold()
    {
        const ContactId first = m_office->record(m_sam, m_office->know(u"Ava Sample"_s));
        const ContactId second = m_office->record(m_sam, m_office->know(u"Ben Other"_s));
        const ContactId third = m_office->record(m_sam, m_office->know(u"Cem Third"_s));
        QVERIFY(isDone(m_office->insist(m_mo, Allocate{Subject(first), m_sam, {}})));
        QVERIFY(isDone(m_office->insist(m_mo, Allocate{Subject(second), m_mo, {}})));
        const WorkloadBoard board = boardOf(*m_office, u"das"_s, m_mo);
        QCOMPARE(namesOf(board), (QStringList{u"half"_s, u"sam"_s}));
        QCOMPARE(board.workers.last().open, 1);
        QCOMPARE(numbersOf(board.workers.last().holds), QStringList{m_office->contact(first).number});
        QVERIFY(board.workers.first().holds.isEmpty());
        QCOMPARE(numbersOf(board.toAllocate), QStringList{m_office->contact(third).number});
        // A manager takes none on; what lies with one all the same is not lost sight of.
        QCOMPARE(numbersOf(board.withOthers), QStringList{m_office->contact(second).number});
        QCOMPARE(board.load.open, 3);
    }

    void theNextWorkingDaysSayWhoIsAwayAndWhoIsOnDuty()
    {
        QVERIFY(isDone(
            m_office->insist(m_mo, SetAbsence{m_sam, AbsenceKind::Court, QDate(2026, 5, 1), QDate(2026, 5, 4)})));
        QVERIFY(isDone(m_office->insist(m_mo, SetDutyWorker{u"das"_s, m_half, QDate(2026, 5, 5)})));
        const WorkloadBoard board = boardOf(*m_office, u"das"_s, m_mo);
        QCOMPARE(board.days, (QList<QDate>{QDate(2026, 4, 30), QDate(2026, 5, 1), QDate(2026, 5, 5), QDate(2026, 5, 6),
                                           QDate(2026, 5, 7)}));
        const BoardWorker &half = board.workers.first();
        const BoardWorker &sam = board.workers.last();
        QVERIFY(!sam.isAwayToday());
        QCOMPARE(sam.days.at(1).away, std::optional(AbsenceKind::Court));
        QVERIFY(!sam.days.at(2).away);
        QVERIFY(half.days.at(2).onDuty && !sam.days.at(2).onDuty && !half.isOnDutyToday());
        m_office->setTime(u"2026-05-05T09:00"_s);
        QVERIFY(boardOf(*m_office, u"das"_s, m_mo).workers.first().isOnDutyToday());
    }

    void whatSomebodyIsToHoldGoesByTheirHours()
    {
        Office desk(u"wiltshire"_s);
        const UserId atm = desk.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        desk.employ(u"whole"_s, Role::SocialWorker, u"615"_s);
        desk.employ(u"part"_s, Role::SocialWorker, u"615"_s, 0.5);
        const WorkloadBoard board = boardOf(desk, u"615"_s, atm);
        QCOMPARE(board.workers.first().worker.signIn, u"part"_s);
        QCOMPARE(board.workers.first().cap, std::optional(5));
        QVERIFY(!board.workers.first().isOverCapWith(5));
        QVERIFY(board.workers.first().isOverCapWith(6));
        QCOMPARE(board.load.capacity, std::optional(15));
    }

    void whoMayNotAllocateIsToldWhy()
    {
        QVERIFY(boardOf(*m_office, u"das"_s, m_mo).refused.isEmpty());
        const Findings refused = boardOf(*m_office, u"das"_s, m_sam).refused;
        QVERIFY(!refused.isEmpty());
        QVERIFY(!refused.first().rule.isEmpty());
    }

    void whoCoversForAManagerMayAllocate()
    {
        QVERIFY(isDone(m_office->insist(m_mo, SetCover{m_mo, m_sam, m_office->now(), m_office->now().plusHours(4)})));
        QVERIFY(boardOf(*m_office, u"das"_s, m_sam).refused.isEmpty());
    }

    void whatIsRestrictedSaysOnlyThatItIsThere()
    {
        const PersonId ava = m_office->know(u"Ava Sample"_s);
        const ContactId contact = m_office->record(m_sam, ava);
        const UserId other = m_office->employ(u"tm"_s, Role::TeamManager, u"das"_s);
        QVERIFY(isDone(m_office->insist(m_mo, RestrictRecord{ava, u"A colleague's niece."_s, {}})));
        const WorkloadBoard board = boardOf(*m_office, u"das"_s, other);
        QCOMPARE(numbersOf(board.toAllocate), QStringList{m_office->contact(contact).number});
        QVERIFY(board.toAllocate.first().withheld);
        QVERIFY(board.toAllocate.first().familyName.isEmpty());
    }

    void theTeamsInSomebodysChargeComeTheirOwnFirst()
    {
        User manager;
        manager.role = Role::TeamManager;
        manager.team = u"das"_s;
        QCOMPARE(boardTeams(m_office->procedure(), manager).first(), u"das"_s);
        User worker = manager;
        worker.role = Role::SocialWorker;
        QCOMPARE(boardTeams(m_office->procedure(), worker), QStringList{u"das"_s});
    }

private:
    std::unique_ptr<Office> m_office;
    UserId m_sam;
    UserId m_half;
    UserId m_mo;
};

QTEST_GUILESS_MAIN(TestWorkloadBoard)
#include "test_workload_board.moc"
