// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/waiting_meter.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

using Level = Waiting::Level;
using What = Waiting::What;

namespace {

// Short, and far enough apart for a busy machine.
SessionTimings quick()
{
    SessionTimings timings;
    timings.loading = std::chrono::milliseconds(50);
    timings.stillWaiting = std::chrono::milliseconds(400);
    return timings;
}

} // namespace

class TestWaitingMeter : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsQuickIsNotShown();
    void whatTakesLongIsShownAndThenOfferedToStop();
    void aReadThatReplacesAnotherGoesOnWithItsTime();
    void theEndOfAReplacedReadEndsNothing();
    void savingCountsForMoreThanReading();
    void stoppingReadsLeavesSaves();
};

void TestWaitingMeter::whatIsQuickIsNotShown()
{
    WaitingMeter meter(quick());
    const QSignalSpy changes(&meter, &WaitingMeter::changed);
    const ReadSlot slot;
    meter.end(slot, meter.begin(slot, What::Reading));
    QTest::qWait(100);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(meter.waiting(), Waiting());
}

void TestWaitingMeter::whatTakesLongIsShownAndThenOfferedToStop()
{
    WaitingMeter meter(quick());
    QSignalSpy changes(&meter, &WaitingMeter::changed);
    const ReadSlot slot;
    QElapsedTimer timer;
    timer.start();
    const quint64 request = meter.begin(slot, What::Reading);
    QVERIFY(changes.wait());
    QVERIFY(timer.elapsed() >= 50);
    QCOMPARE(meter.waiting(), (Waiting{Level::Loading, What::Reading}));
    QVERIFY(changes.wait());
    QVERIFY(timer.elapsed() >= 400);
    QCOMPARE(meter.waiting(), (Waiting{Level::StillWaiting, What::Reading}));
    meter.end(slot, request);
    QCOMPARE(meter.waiting(), Waiting());
    QCOMPARE(changes.size(), 3);
}

void TestWaitingMeter::aReadThatReplacesAnotherGoesOnWithItsTime()
{
    WaitingMeter meter(quick());
    const ReadSlot slot;
    // Somebody types, and each key asks anew.
    for (int key = 0; key < 10; ++key) {
        meter.begin(slot, What::Reading);
        QTest::qWait(20);
    }
    QCOMPARE(meter.waiting().level, Level::Loading);
}

void TestWaitingMeter::theEndOfAReplacedReadEndsNothing()
{
    WaitingMeter meter(quick());
    const ReadSlot slot;
    const quint64 older = meter.begin(slot, What::Reading);
    const quint64 newer = meter.begin(slot, What::Reading);
    meter.end(slot, older);
    QTRY_COMPARE(meter.waiting().level, Level::Loading);
    meter.end(slot, newer);
    QCOMPARE(meter.waiting().level, Level::None);
}

void TestWaitingMeter::savingCountsForMoreThanReading()
{
    WaitingMeter meter(quick());
    const ReadSlot read;
    const ReadSlot save;
    meter.begin(read, What::Reading);
    const quint64 saving = meter.begin(save, What::Saving);
    QTRY_COMPARE(meter.waiting(), (Waiting{Level::Loading, What::Saving}));
    meter.end(save, saving);
    QCOMPARE(meter.waiting(), (Waiting{Level::Loading, What::Reading}));
}

void TestWaitingMeter::stoppingReadsLeavesSaves()
{
    WaitingMeter meter(quick());
    meter.begin(ReadSlot(), What::Reading);
    meter.begin(ReadSlot(), What::Reading);
    QTRY_COMPARE(meter.waiting(), (Waiting{Level::Loading, What::Reading}));
    meter.begin(ReadSlot(), What::Saving);
    meter.dropReads();
    QCOMPARE(meter.waiting(), Waiting());
    QTRY_COMPARE(meter.waiting(), (Waiting{Level::Loading, What::Saving}));
    meter.dropAll();
    QCOMPARE(meter.waiting(), Waiting());
}

QTEST_GUILESS_MAIN(TestWaitingMeter)
#include "test_waiting_meter.moc"
