// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/on_result.h"

#include <QPromise>
#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestOnResult : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theCallbackRunsOnTheReceiversThread();
    void aFinishedFutureIsNotDeliveredAtOnce();
    void nothingIsCalledAfterTheReceiverDied();
    void nothingIsCalledForACancelledFuture();
    void theCallbackMayDestroyTheReceiver();
    void noWatcherIsLeftOver();
};

void TestOnResult::theCallbackRunsOnTheReceiversThread()
{
    QPromise<int> promise;
    promise.start();
    QObject receiver;
    int got = 0;
    QThread *thread = nullptr;
    onResult(&receiver, promise.future(), [&](int value) {
        got = value;
        thread = QThread::currentThread();
    });
    const std::unique_ptr<QThread> other(QThread::create([&] {
        promise.addResult(7);
        promise.finish();
    }));
    other->start();
    QVERIFY(other->wait());
    QTRY_COMPARE(got, 7);
    QCOMPARE(thread, QThread::currentThread());
}

void TestOnResult::aFinishedFutureIsNotDeliveredAtOnce()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(7);
    promise.finish();
    QObject receiver;
    bool called = false;
    onResult(&receiver, promise.future(), [&](int) { called = true; });
    QVERIFY(!called);
    QTRY_VERIFY(called);
}

void TestOnResult::nothingIsCalledAfterTheReceiverDied()
{
    QPromise<int> promise;
    promise.start();
    bool called = false;
    {
        QObject receiver;
        onResult(&receiver, promise.future(), [&](int) { called = true; });
    }
    promise.addResult(7);
    promise.finish();
    QTest::qWait(20);
    QVERIFY(!called);

    // Not even when the result is on its way already.
    auto receiver = std::make_unique<QObject>();
    onResult(receiver.get(), promise.future(), [&](int) { called = true; });
    receiver.reset();
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestOnResult::nothingIsCalledForACancelledFuture()
{
    QPromise<int> promise;
    promise.start();
    QObject receiver;
    bool called = false;
    onResult(&receiver, promise.future(), [&](int) { called = true; });
    promise.future().cancel();
    promise.addResult(7);
    promise.finish();
    QTRY_VERIFY(receiver.children().isEmpty());
    QVERIFY(!called);
}

void TestOnResult::theCallbackMayDestroyTheReceiver()
{
    QPromise<QString> promise;
    promise.start();
    auto *receiver = new QObject;
    QString got;
    onResult(receiver, promise.future(), [&, receiver](const QString &value) {
        delete receiver;
        got = value; // neither the value nor the callback went with it
    });
    promise.addResult(u"a text that needs memory of its own"_s);
    promise.finish();
    QTRY_COMPARE(got, u"a text that needs memory of its own"_s);
}

void TestOnResult::noWatcherIsLeftOver()
{
    QPromise<int> promise;
    promise.start();
    QObject receiver;
    onResult(&receiver, promise.future(), [](int) {});
    QCOMPARE(receiver.children().size(), 1);
    promise.addResult(7);
    promise.finish();
    QTRY_VERIFY(receiver.children().isEmpty());
}

QTEST_GUILESS_MAIN(TestOnResult)
#include "test_on_result.moc"
