// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/session/office.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Health = ConnectionState::Health;

namespace {

SessionTimings quickPolls()
{
    SessionTimings timings;
    timings.poll = 20ms;
    timings.rarePoll = 300ms;
    timings.rarestPoll = 600ms;
    timings.slowPoll = 2000ms; // a busy machine is not a slow share
    return timings;
}

} // namespace

class TestSessionFeed : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>();
    }
    void cleanup()
    {
        QCOMPARE(m_office->script->calledOnMainThread.load(), 0);
        QCOMPARE(m_office->script->calledOnForeignThread.load(), 0);
        QCOMPARE(m_office->script->closed.load(), m_office->script->opened.load());
    }

    void openingOpensThreeStoresAndTellsThePlace();
    void openingFailsWithTheReasonAndMayBeTriedAgain();
    void changesFromBeforeOpeningAreNotTold();
    void anOwnCommitIsToldWithoutWaitingForTheNextLook();
    void twoSessionsOnOneFileTellEachChangeOnceAndInOrder();
    void changesAreToldOnTheSessionsThread();
    void aChangeThatCouldNotBeReadIsToldLater();
    void whileTheStoreIsAwayItIsTriedAgainAndNothingIsMissed();
    void aLockedStoreIsSlowNotAway();
    void aSlowStoreIsAskedLessOften();
    void aRestoredBackupIsToldAsAWhole();

private:
    std::unique_ptr<Office> m_office;
};

void TestSessionFeed::openingOpensThreeStoresAndTellsThePlace()
{
    const auto session = m_office->session();
    const QSignalSpy states(session.get(), &Session::connectionChanged);
    FD_OK(settled(session->open()));
    QCOMPARE(m_office->script->opened.load(), 3);
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(session->connection().health, Health::Good);
    QVERIFY(!session->connection().place.isEmpty());
    QCOMPARE(session->connection().lastContact, m_office->clock->now());
    QCOMPARE(session->connection().detail, QString());
}

void TestSessionFeed::openingFailsWithTheReasonAndMayBeTriedAgain()
{
    const auto session = m_office->session(quickPolls());
    for (const int storesThatOpen : {0, 1, 2}) {
        std::atomic<int> asked = 0;
        m_office->script->at(Step::Open, [&]() -> Expected<void> {
            if (asked++ < storesThatOpen - m_office->script->opened)
                return {};
            return failure(ErrorCode::AccessDenied, u"the share"_s);
        });
        FD_FAILS(settled(session->open()), ErrorCode::AccessDenied);
        QCOMPARE(session->connection().health, Health::Unreachable);
        QVERIFY(!session->connection().detail.isEmpty());
        QCOMPARE(m_office->script->opened.load(), storesThatOpen);
    }
    m_office->script->at(Step::Open, {});
    FD_OK(settled(session->open()));
    QTRY_COMPARE(session->connection().health, Health::Good);
    QCOMPARE(session->connection().detail, QString());
    FD_OK(settled(session->open())); // once more does no harm
    QCOMPARE(m_office->script->opened.load(), 3);
}

void TestSessionFeed::changesFromBeforeOpeningAreNotTold()
{
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"Before"_s)));
    const auto session = m_office->session(quickPolls());
    const QSignalSpy changes(session.get(), &Session::changed);
    FD_OK(settled(session->open()));
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"After"_s)));
    QTRY_COMPARE(changedIds(changes), QStringList{u"After"_s});
}

void TestSessionFeed::anOwnCommitIsToldWithoutWaitingForTheNextLook()
{
    SessionTimings timings;
    timings.poll = 60s;
    const auto session = m_office->session(timings);
    const QSignalSpy changes(session.get(), &Session::changed);
    FD_OK(settled(session->open()));
    FD_OK(settled(session->submit(m_office->addPerson(u"Own"_s))));
    QTRY_COMPARE(changedIds(changes), QStringList{u"Own"_s});
    const Change change = changes.first().first().value<QList<Change>>().first();
    QCOMPARE(change.entity, u"person"_s);
    QCOMPARE(change.actor, m_office->worker);
}

void TestSessionFeed::twoSessionsOnOneFileTellEachChangeOnceAndInOrder()
{
    const auto mine = m_office->session();
    const auto theirs = m_office->session();
    const QSignalSpy seenByMe(mine.get(), &Session::changed);
    const QSignalSpy seenByThem(theirs.get(), &Session::changed);
    FD_OK(settled(mine->open()));
    FD_OK(settled(theirs->open()));

    // The other sees a change within two seconds. Of a few, because this machine may be busy.
    QStringList expected;
    QList<qint64> took;
    for (int i = 0; i < 5 && (took.isEmpty() || took.last() > 2000); ++i) {
        expected << u"First-%1"_s.arg(i);
        FD_OK(settled(mine->submit(m_office->addPerson(expected.last()))));
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(changedIds(seenByThem), expected, 30'000);
        took << timer.elapsed();
    }
    QVERIFY(took.last() <= 2000);
    QTRY_COMPARE(changedIds(seenByMe), expected);

    // Both at the same time: the same order for both.
    QList<QFuture<Expected<CommandResult>>> saves;
    for (int i = 0; i < 10; ++i) {
        saves << mine->submit(m_office->addPerson(u"Mine-%1"_s.arg(i)));
        saves << theirs->submit(m_office->addPerson(u"Theirs-%1"_s.arg(i)));
    }
    for (const auto &save : saves)
        QVERIFY2(isDone(settled(save)), trouble(settled(save)));
    const qsizetype all = expected.size() + saves.size();
    QTRY_COMPARE_WITH_TIMEOUT(changedIds(seenByMe).size(), all, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(changedIds(seenByThem).size(), all, 20'000);
    QCOMPARE(changedIds(seenByThem), changedIds(seenByMe));
    QStringList unique = changedIds(seenByMe);
    unique.removeDuplicates();
    QCOMPARE(unique.size(), all);
    QTest::qWait(1200); // and no look later tells any again
    QCOMPARE(changedIds(seenByMe).size(), all);
    QCOMPARE(changedIds(seenByThem).size(), all);
}

void TestSessionFeed::changesAreToldOnTheSessionsThread()
{
    const auto session = m_office->session(quickPolls());
    QThread *told = nullptr;
    connect(
        session.get(), &Session::changed, session.get(), [&] { told = QThread::currentThread(); },
        Qt::DirectConnection);
    FD_OK(settled(session->open()));
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"Somebody"_s)));
    QTRY_COMPARE(told, QThread::currentThread());
}

void TestSessionFeed::aChangeThatCouldNotBeReadIsToldLater()
{
    const auto session = m_office->session(quickPolls());
    const QSignalSpy changes(session.get(), &Session::changed);
    FD_OK(settled(session->open()));
    std::atomic<int> failed = 0;
    m_office->script->next(Step::Changes, 2, [&]() -> Expected<void> {
        ++failed;
        return failure(ErrorCode::Busy, u"the file"_s);
    });
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"Late"_s)));
    QTRY_COMPARE(changedIds(changes), QStringList{u"Late"_s});
    QCOMPARE(failed.load(), 2);
}

void TestSessionFeed::whileTheStoreIsAwayItIsTriedAgainAndNothingIsMissed()
{
    const auto session = m_office->session(quickPolls());
    const QSignalSpy changes(session.get(), &Session::changed);
    FD_OK(settled(session->open()));
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"First"_s)));
    QTRY_COMPARE(changedIds(changes).size(), 1);
    const Instant before = m_office->clock->now();

    const auto away = []() -> Expected<void> { return failure(ErrorCode::ConnectionLost, u"the share"_s); };
    m_office->script->at(Step::Open, away);
    m_office->script->at(Step::Poll, away);
    QTRY_COMPARE(session->connection().health, Health::Unreachable);
    m_office->clock->set(before.plusHours(1));
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"Meanwhile"_s)));
    const int polls = m_office->script->polls;
    QTest::qWait(50);
    QCOMPARE(session->connection().lastContact, before); // and not now
    QVERIFY(!session->connection().detail.isEmpty());
    QVERIFY(!session->connection().place.isEmpty());
    QCOMPARE(m_office->script->polls.load(), polls); // it is closed: only opening is tried

    m_office->script->at(Step::Open, {});
    m_office->script->at(Step::Poll, {});
    QTRY_COMPARE(session->connection().health, Health::Good);
    QTRY_COMPARE(changedIds(changes), (QStringList{u"First"_s, u"Meanwhile"_s}));
    QCOMPARE(session->connection().lastContact, before.plusHours(1));
}

void TestSessionFeed::aLockedStoreIsSlowNotAway()
{
    const auto session = m_office->session(quickPolls());
    FD_OK(settled(session->open()));
    const int opened = m_office->script->opened;
    m_office->script->at(Step::Poll, []() -> Expected<void> { return failure(ErrorCode::Busy, u"the file"_s); });
    QTRY_COMPARE(session->connection().health, Health::Slow);
    QVERIFY(!session->connection().detail.isEmpty());
    m_office->script->at(Step::Poll, {});
    QTRY_COMPARE(session->connection().health, Health::Good);
    QCOMPARE(m_office->script->opened.load(), opened);
}

void TestSessionFeed::aSlowStoreIsAskedLessOften()
{
    SessionTimings timings = quickPolls();
    timings.slowPoll = 30ms;
    const auto session = m_office->session(timings);
    FD_OK(settled(session->open()));
    QTRY_VERIFY(m_office->script->polls >= 3);

    QMutex mutex;
    QList<qint64> asked;
    QElapsedTimer timer;
    timer.start();
    m_office->script->at(Step::Poll, [&] {
        {
            const QMutexLocker lock(&mutex);
            asked << timer.elapsed();
        }
        QThread::msleep(40);
        return Expected<void>();
    });
    const auto count = [&] {
        const QMutexLocker lock(&mutex);
        return asked.size();
    };
    QTRY_VERIFY(count() >= 4);
    QCOMPARE(session->connection().health, Health::Slow);
    m_office->script->at(Step::Poll, {});
    QTest::qWait(1); // the play may be at work
    QTRY_COMPARE(session->connection().health, Health::Good);
    // At least: a busy machine may take longer.
    QVERIFY(asked[1] - asked[0] >= 300);
    QVERIFY(asked[2] - asked[1] >= 600);
    QVERIFY(asked[3] - asked[2] >= 600);
    const int polls = m_office->script->polls;
    QTRY_VERIFY(m_office->script->polls >= polls + 5); // and quick again
}

void TestSessionFeed::aRestoredBackupIsToldAsAWhole()
{
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"First"_s)));
    const auto session = m_office->session(quickPolls());
    const QSignalSpy changes(session.get(), &Session::changed);
    const QSignalSpy everything(session.get(), &Session::everythingChanged);
    FD_OK(settled(session->open()));
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"Second"_s)));
    QTRY_COMPARE(changedIds(changes).size(), 1);

    // A reconnection to the same data tells nothing.
    const auto lost = []() -> Expected<void> { return failure(ErrorCode::ConnectionLost, u"the share"_s); };
    m_office->script->next(Step::Poll, 1, lost);
    QTRY_COMPARE(session->connection().health, Health::Unreachable);
    QTRY_COMPARE(session->connection().health, Health::Good);
    QCOMPARE(everything.size(), 0);

    // To an earlier state of it, it does; and what comes then is told as ever.
    m_office->restoreEarlierBackup();
    m_office->script->next(Step::Poll, 1, lost);
    QTRY_COMPARE(everything.size(), 1);
    FD_OK(m_office->submitElsewhere(m_office->addPerson(u"Third"_s)));
    QTRY_COMPARE(changedIds(changes), (QStringList{u"Second"_s, u"Third"_s}));
}

QTEST_GUILESS_MAIN(TestSessionFeed)
#include "test_session_feed.moc"
