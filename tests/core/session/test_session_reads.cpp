// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/session/office.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionReads : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>();
        m_running = 0;
        m_completed = 0;
    }
    void cleanup()
    {
        QCOMPARE(m_office->script->calledOnMainThread.load(), 0);
        QCOMPARE(m_office->script->calledOnForeignThread.load(), 0);
        QCOMPARE(m_office->script->closed.load(), m_office->script->opened.load());
    }

    void aReadSeesWhatWasSaved();
    void anErrorOfTheViewIsTheResult();
    void readingAndSavingHaveThreadsOfTheirOwn();
    void aNewerReadStopsTheRunningOne();
    void aNewerReadTakesThePlaceOfTheQueuedOne();
    void otherSlotsAreLeftAlone();
    void aReadCanBeCancelled();
    void allReadsCanBeCancelled();
    void anInterruptThatComesLateDoesNotHitTheNextRead();
    void theReceiverMayDieWhileAReadRuns();
    void aReadIsRepeatedOverANewConnection();
    void aReadThatFindsNoConnectionFails();
    void aLongReadIsShown();

private:
    /// A read that takes so long, unless it is interrupted, and then gives `answer`.
    QFuture<Expected<QString>> slowRead(Session &session, const ReadSlot &slot, std::chrono::milliseconds time,
                                        const QString &answer);
    bool waitUntilRunning();

    std::unique_ptr<Office> m_office;
    std::atomic<int> m_running = 0;
    std::atomic<int> m_completed = 0;
};

QFuture<Expected<QString>> TestSessionReads::slowRead(Session &session, const ReadSlot &slot,
                                                      std::chrono::milliseconds time, const QString &answer)
{
    return session.read<QString>(slot, [this, script = m_office->script, time, answer](Views &) -> Expected<QString> {
        ++m_running;
        const Expected<void> slept = script->sleep(time);
        --m_running;
        FD_TRY(slept);
        ++m_completed;
        return answer;
    });
}

bool TestSessionReads::waitUntilRunning()
{
    return QTest::qWaitFor([this] { return m_running == 1; });
}

void TestSessionReads::aReadSeesWhatWasSaved()
{
    const auto session = m_office->session();
    FD_OK(settled(session->submit(m_office->addPerson(u"Saved"_s))));
    const auto person = settled(session->read<std::optional<Person>>(
        ReadSlot(), [](Views &views) { return views.person(PersonId(u"Saved"_s)); }));
    FD_OK(person);
    QVERIFY(*person);
    QCOMPARE((*person)->familyName, u"Saved"_s);
}

void TestSessionReads::anErrorOfTheViewIsTheResult()
{
    const auto session = m_office->session();
    const auto result = settled(session->read<int>(ReadSlot(), [](Views &) -> Expected<int> {
        return failure(ErrorCode::InvalidInput, u"the view"_s, u"detail"_s);
    }));
    FD_FAILS(result, ErrorCode::InvalidInput);
    QCOMPARE(result.error().detail, u"detail"_s);

    FD_OK(settled(session->read<void>(ReadSlot(), [](Views &) { return Expected<void>(); })));
}

void TestSessionReads::readingAndSavingHaveThreadsOfTheirOwn()
{
    const auto session = m_office->session();
    QThread *writer = nullptr;
    m_office->script->at(Step::Write, [&] {
        writer = QThread::currentThread();
        return Expected<void>();
    });
    FD_OK(settled(session->submit(m_office->addPerson(u"Somebody"_s))));
    const auto reader = settled(
        session->read<QThread *>(ReadSlot(), [](Views &) -> Expected<QThread *> { return QThread::currentThread(); }));
    FD_OK(reader);
    QVERIFY(writer);
    QVERIFY(writer != QThread::currentThread());
    QVERIFY(*reader != QThread::currentThread());
    QVERIFY(*reader != writer);
    QCOMPARE((*reader)->objectName(), u"frontdoor-reader"_s);
}

void TestSessionReads::aNewerReadStopsTheRunningOne()
{
    const auto session = m_office->session();
    const ReadSlot slot;
    QStringList arrived;
    const auto arrive = [&](const Expected<QString> &result) {
        arrived << (result ? *result : QString(name(result.error().code)));
    };
    QElapsedTimer timer;
    timer.start();
    const auto older = slowRead(*session, slot, 30s, u"older"_s);
    onResult(session.get(), older, arrive);
    QVERIFY(waitUntilRunning());
    const auto newer = slowRead(*session, slot, 0s, u"newer"_s);
    onResult(session.get(), newer, arrive);
    QVERIFY(older.isFinished()); // at once, without waiting for the store
    FD_OK(settled(newer));
    QTRY_COMPARE(arrived, (QStringList{u"cancelled"_s, u"newer"_s}));
    QCOMPARE(m_completed.load(), 1);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestSessionReads::aNewerReadTakesThePlaceOfTheQueuedOne()
{
    const auto session = m_office->session();
    const ReadSlot blocking;
    const ReadSlot typing;
    const auto first = slowRead(*session, blocking, 100ms, u"first"_s);
    QVERIFY(waitUntilRunning());
    QList<QFuture<Expected<QString>>> keys;
    for (const QString &key : {u"s"_s, u"sm"_s, u"smi"_s})
        keys << slowRead(*session, typing, 0ms, key);
    FD_FAILS(settled(keys[0]), ErrorCode::Cancelled);
    FD_FAILS(settled(keys[1]), ErrorCode::Cancelled);
    QCOMPARE(settled(keys[2]).value_or(QString()), u"smi"_s);
    QCOMPARE(settled(first).value_or(QString()), u"first"_s);
    QCOMPARE(m_completed.load(), 2); // the others were never begun
    QCOMPARE(m_office->script->interrupts.load(), 0);
}

void TestSessionReads::otherSlotsAreLeftAlone()
{
    const auto session = m_office->session();
    QList<QFuture<Expected<QString>>> reads;
    for (int i = 0; i < 5; ++i)
        reads << slowRead(*session, ReadSlot(), 10ms, QString::number(i));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(settled(reads[i]).value_or(QString()), QString::number(i));
}

void TestSessionReads::aReadCanBeCancelled()
{
    const auto session = m_office->session();
    const ReadSlot slot;
    const auto running = slowRead(*session, slot, 30s, u"never"_s);
    QVERIFY(waitUntilRunning());
    session->cancel(slot);
    FD_FAILS(settled(running), ErrorCode::Cancelled);
    QCOMPARE(settled(slowRead(*session, slot, 0s, u"next"_s)).value_or(QString()), u"next"_s);
    QCOMPARE(m_completed.load(), 1);
}

void TestSessionReads::allReadsCanBeCancelled()
{
    const auto session = m_office->session();
    const auto opening = session->open();
    QList<QFuture<Expected<QString>>> reads;
    for (int i = 0; i < 3; ++i)
        reads << slowRead(*session, ReadSlot(), 30s, u"never"_s);
    QVERIFY(waitUntilRunning());
    const auto saved = session->submit(m_office->addPerson(u"Kept"_s));
    session->cancelReads();
    for (const auto &read : reads)
        FD_FAILS(settled(read), ErrorCode::Cancelled);
    QVERIFY(isDone(settled(saved)));
    FD_OK(settled(opening)); // is not a read
}

void TestSessionReads::anInterruptThatComesLateDoesNotHitTheNextRead()
{
    const auto session = m_office->session();
    const ReadSlot slot;
    for (int i = 0; i < 50; ++i) {
        // The first ends at about the time when the second asks to stop it.
        slowRead(*session, slot, 2ms, u"older"_s);
        QThread::msleep(2);
        const auto newer = settled(slowRead(*session, slot, 5ms, u"newer"_s));
        QVERIFY2(newer, trouble(newer));
        QCOMPARE(*newer, u"newer"_s);
    }
}

void TestSessionReads::theReceiverMayDieWhileAReadRuns()
{
    const auto session = m_office->session();
    bool called = false;
    auto view = std::make_unique<QObject>();
    const auto read = slowRead(*session, ReadSlot(), 50ms, u"late"_s);
    onResult(view.get(), read, [&](const Expected<QString> &) { called = true; });
    QVERIFY(waitUntilRunning());
    view.reset();
    FD_OK(settled(read));
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestSessionReads::aReadIsRepeatedOverANewConnection()
{
    const auto session = m_office->session();
    FD_OK(settled(slowRead(*session, ReadSlot(), 0s, u"opened"_s)));
    m_office->script->next(Step::Read, 1,
                           []() -> Expected<void> { return failure(ErrorCode::ConnectionLost, u"the file"_s); });
    QCOMPARE(settled(slowRead(*session, ReadSlot(), 0s, u"again"_s)).value_or(QString()), u"again"_s);
    QCOMPARE(m_office->script->opened.load(), 2);
    QCOMPARE(m_office->script->closed.load(), 1);
}

void TestSessionReads::aReadThatFindsNoConnectionFails()
{
    const auto session = m_office->session();
    m_office->script->next(Step::Open, 1,
                           []() -> Expected<void> { return failure(ErrorCode::NotFound, u"the file"_s); });
    FD_FAILS(settled(slowRead(*session, ReadSlot(), 0s, u"none"_s)), ErrorCode::NotFound);
    QCOMPARE(settled(slowRead(*session, ReadSlot(), 0s, u"back"_s)).value_or(QString()), u"back"_s);
}

void TestSessionReads::aLongReadIsShown()
{
    SessionTimings timings;
    timings.loading = 50ms;
    timings.stillWaiting = 400ms;
    const auto session = m_office->session(timings);
    QSignalSpy busy(session.get(), &Session::busyChanged);
    const ReadSlot slot;
    const auto read = slowRead(*session, slot, 30s, u"never"_s);
    QVERIFY(busy.wait());
    QCOMPARE(session->waiting(), (Waiting{Waiting::Level::Loading, Waiting::What::Reading}));
    QVERIFY(busy.wait());
    QCOMPARE(session->waiting(), (Waiting{Waiting::Level::StillWaiting, Waiting::What::Reading}));
    session->cancel(slot);
    QCOMPARE(session->waiting(), Waiting());
    QCOMPARE(busy.size(), 3);
    FD_FAILS(settled(read), ErrorCode::Cancelled);

    m_office->script->next(Step::Write, 1, [] {
        QThread::msleep(100);
        return Expected<void>();
    });
    const auto save = session->submit(m_office->addPerson(u"Slow"_s));
    QTRY_COMPARE(session->waiting(), (Waiting{Waiting::Level::Loading, Waiting::What::Saving}));
    QVERIFY(isDone(settled(save)));
    QTRY_COMPARE(session->waiting(), Waiting());
}

QTEST_GUILESS_MAIN(TestSessionReads)
#include "test_session_reads.moc"
