// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/session/office.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTimer>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Expected<void> sleepFor(std::chrono::milliseconds time)
{
    QThread::msleep(static_cast<unsigned long>(time.count()));
    return {};
}

/// The longest time for which the event loop of this thread did not come round.
class Heartbeat {
public:
    Heartbeat()
    {
        m_since.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(2);
    }
    qint64 longest() { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

class TestSessionClosing : public QObject {
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

    void closingSavesWhatWasSubmitted();
    void theDestructorSavesWhatWasSubmitted();
    void nothingIsTakenAfterClosing();
    void closingStopsReads();
    void closingWhileOpening();
    void closingGivesUpAtItsDeadline();
    void theDestructorReturnsAtItsDeadline();
    void aStoreThatSleepsFiveSecondsIsWaitedFor();
    void aReadThatCannotBeStoppedIsNotWaitedForLong();
    void theCallersThreadIsNeverBlocked();
    void aSessionThatWasNeverUsedCloses();

private:
    std::unique_ptr<Office> m_office;
};

void TestSessionClosing::closingSavesWhatWasSubmitted()
{
    auto session = m_office->session();
    FD_OK(settled(session->open()));
    m_office->script->at(Step::Write, [] { return sleepFor(10ms); });
    QList<QFuture<Expected<CommandResult>>> saves;
    for (int i = 0; i < 10; ++i)
        saves << session->submit(m_office->addPerson(u"Family-%1"_s.arg(i)));
    const QFuture<bool> closed = session->close();
    QVERIFY(!closed.isFinished());
    QTRY_VERIFY_WITH_TIMEOUT(closed.isFinished(), 20'000);
    QVERIFY(closed.result());
    for (const auto &save : saves) {
        QVERIFY(save.isFinished());
        QVERIFY2(isDone(save.result()), trouble(save.result()));
    }
    QCOMPARE(session->commandsWaiting(), 0);
    QCOMPARE(m_office->people(), 10);
    QCOMPARE(m_office->script->closed.load(), 3);

    QElapsedTimer timer;
    timer.start();
    session.reset();
    QVERIFY(timer.elapsed() < 1000);
}

void TestSessionClosing::theDestructorSavesWhatWasSubmitted()
{
    auto session = m_office->session();
    m_office->script->at(Step::Write, [] { return sleepFor(10ms); });
    QList<QFuture<Expected<CommandResult>>> saves;
    for (int i = 0; i < 10; ++i)
        saves << session->submit(m_office->addPerson(u"Family-%1"_s.arg(i)));
    session.reset();
    for (const auto &save : saves) {
        QVERIFY(save.isFinished());
        QVERIFY2(isDone(save.result()), trouble(save.result()));
    }
    QCOMPARE(m_office->people(), 10);
}

void TestSessionClosing::nothingIsTakenAfterClosing()
{
    const auto session = m_office->session();
    const QFuture<bool> closed = session->close();
    FD_FAILS(settled(session->submit(m_office->addPerson(u"Late"_s))), ErrorCode::Cancelled);
    FD_FAILS(settled(session->read<int>(ReadSlot(), [](Views &) -> Expected<int> { return 1; })), ErrorCode::Cancelled);
    FD_FAILS(settled(session->open()), ErrorCode::Cancelled);
    QTRY_VERIFY(closed.isFinished());
    QVERIFY(session->close().result()); // once more: the same answer
    QCOMPARE(m_office->people(), 0);
}

void TestSessionClosing::closingStopsReads()
{
    const auto session = m_office->session();
    std::atomic<bool> running = false;
    const auto read = session->read<int>(ReadSlot(), [&, script = m_office->script](Views &) -> Expected<int> {
        running = true;
        FD_TRY(script->sleep(30s));
        return 1;
    });
    QTRY_VERIFY(running);
    const QFuture<bool> closed = session->close();
    FD_FAILS(settled(read), ErrorCode::Cancelled);
    QTRY_VERIFY(closed.isFinished());
    QVERIFY(closed.result());
}

void TestSessionClosing::closingWhileOpening()
{
    const auto session = m_office->session();
    m_office->script->at(Step::Open, [] { return sleepFor(50ms); });
    const auto opening = session->open();
    const QFuture<bool> closed = session->close();
    FD_FAILS(settled(opening), ErrorCode::Cancelled);
    QTRY_VERIFY(closed.isFinished());
}

void TestSessionClosing::closingGivesUpAtItsDeadline()
{
    SessionTimings timings;
    timings.shutdown = 200ms;
    auto session = m_office->session(timings);
    QSemaphore stuck;
    std::atomic<bool> running = false;
    m_office->script->next(Step::Write, 1, [&] {
        running = true;
        stuck.acquire();
        return Expected<void>();
    });
    const auto running1 = session->submit(m_office->addPerson(u"Stuck"_s));
    const auto queued = session->submit(m_office->addPerson(u"Queued"_s));
    QTRY_VERIFY(running);
    const QFuture<bool> closed = session->close();
    QTRY_VERIFY(closed.isFinished());
    QCOMPARE(closed.result(), false);
    FD_FAILS(settled(running1), ErrorCode::OutcomeUnknown);
    FD_FAILS(settled(queued), ErrorCode::Cancelled);
    session.reset();

    // The thread that was left behind closes its store when the call returns.
    stuck.release();
    QTRY_COMPARE(m_office->script->closed.load(), m_office->script->opened.load());
    QCOMPARE(m_office->people(), 1); // it was saved after all, which "unknown" allows; what was queued was not
}

void TestSessionClosing::theDestructorReturnsAtItsDeadline()
{
    SessionTimings timings;
    timings.shutdown = 200ms;
    timings.readsShutdown = 100ms;
    auto session = m_office->session(timings);
    FD_OK(settled(session->open()));
    QSemaphore stuck;
    const auto stick = [&] {
        stuck.acquire();
        return Expected<void>();
    };
    m_office->script->next(Step::Write, 1, stick);
    m_office->script->next(Step::Read, 1, stick);
    m_office->script->next(Step::Poll, 1, stick);
    const auto save = session->submit(m_office->addPerson(u"Stuck"_s));
    const auto read = session->read<int>(ReadSlot(), [](Views &) -> Expected<int> { return 1; });
    QTRY_VERIFY_WITH_TIMEOUT(session->waiting().level != Waiting::Level::None, 10'000);
    QElapsedTimer timer;
    timer.start();
    session.reset();
    QVERIFY(timer.elapsed() >= 200);
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(save.isFinished());
    FD_FAILS(save.result(), ErrorCode::OutcomeUnknown);
    QVERIFY(read.isFinished());
    FD_FAILS(read.result(), ErrorCode::Cancelled);

    stuck.release(3);
    QTRY_COMPARE(m_office->script->closed.load(), m_office->script->opened.load());
}

void TestSessionClosing::aStoreThatSleepsFiveSecondsIsWaitedFor()
{
    auto session = m_office->session();
    m_office->script->next(Step::Write, 1, [] { return sleepFor(5s); });
    const auto save = session->submit(m_office->addPerson(u"Slow"_s));
    QElapsedTimer timer;
    timer.start();
    session.reset();
    QVERIFY(timer.elapsed() >= 4900);
    QVERIFY(timer.elapsed() < 10'000);
    QVERIFY2(isDone(save.result()), trouble(save.result()));
    QCOMPARE(m_office->people(), 1);
}

void TestSessionClosing::aReadThatCannotBeStoppedIsNotWaitedForLong()
{
    SessionTimings timings;
    timings.readsShutdown = 100ms;
    auto session = m_office->session(timings);
    QSemaphore stuck;
    std::atomic<bool> running = false;
    session->read<int>(ReadSlot(), [&](Views &) -> Expected<int> {
        running = true;
        stuck.acquire();
        return 1;
    });
    QTRY_VERIFY(running);
    const auto save = session->submit(m_office->addPerson(u"Saved"_s));
    const QFuture<bool> closed = session->close();
    QTRY_VERIFY(closed.isFinished());
    QVERIFY(closed.result()); // everything is saved
    QVERIFY(isDone(save.result()));
    session.reset();
    stuck.release();
    QTRY_COMPARE(m_office->script->closed.load(), m_office->script->opened.load());
}

void TestSessionClosing::theCallersThreadIsNeverBlocked()
{
    // Of a few tries, because this machine may be busy; a call that waits for the store fails each of them.
    QList<qint64> longest;
    for (int i = 0; i < 5 && (longest.isEmpty() || longest.last() > 50); ++i) {
        const auto script = std::make_shared<StoreScript>();
        for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll})
            script->at(step, [] { return sleepFor(300ms); });
        auto session = m_office->session(script);
        Heartbeat heartbeat;
        const ReadSlot slot;
        const auto read = [&] { return session->read<int>(slot, [](Views &) -> Expected<int> { return 1; }); };
        const auto opened = session->open();
        const auto save = session->submit(m_office->addPerson(u"Somebody-%1"_s.arg(i)));
        for (int key = 0; key < 20; ++key) {
            read();
            QTest::qWait(20);
        }
        session->cancel(slot);
        const auto last = read();
        QVERIFY(isDone(settled(save)));
        FD_OK(settled(opened));
        FD_OK(settled(last));
        const QFuture<bool> closed = session->close();
        QVERIFY(QTest::qWaitFor([&] { return closed.isFinished(); }, 20'000));
        longest << heartbeat.longest();
        session.reset();
        QCOMPARE(script->calledOnMainThread.load(), 0);
    }
    QVERIFY2(longest.last() <= 50, QByteArray::number(longest.last()));
}

void TestSessionClosing::aSessionThatWasNeverUsedCloses()
{
    QElapsedTimer timer;
    timer.start();
    m_office->session().reset();
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(m_office->script->opened.load(), 0);
}

QTEST_GUILESS_MAIN(TestSessionClosing)
#include "test_session_closing.moc"
