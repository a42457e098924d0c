// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/session/office.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SessionTimings quickReopening()
{
    SessionTimings timings;
    timings.reopenPause = 10ms;
    return timings;
}

} // namespace

class TestSessionSaves : public QObject {
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

    void eachCommandGetsItsResultInTheOrderOfSubmitting();
    void aRefusalIsAResult();
    void aCommandIsDatedWhenItWasSubmitted();
    void aNewRulebookCountsForWhatIsSubmittedAfterwards();
    void aSaveThatFailedAfterTheCommitIsNotRepeated_data();
    void aSaveThatFailedAfterTheCommitIsNotRepeated();
    void aSaveThatFailedBeforeTheCommitIsRepeatedOnce_data();
    void aSaveThatFailedBeforeTheCommitIsRepeatedOnce();
    void aSaveThatCannotBeLookedUpIsUnknownAndMayBeSubmittedAgain();
    void aSaveIsRepeatedOnceOnly();
    void reopeningIsTriedAFewTimes();
    void busyIsNotRepeated();
    void afterALostConnectionTheNextCommandIsSaved();
    void aLookIsNotedBehindTheCommands();

private:
    std::unique_ptr<Office> m_office;
};

void TestSessionSaves::eachCommandGetsItsResultInTheOrderOfSubmitting()
{
    const auto session = m_office->session();
    const ReadSlot slot;
    QStringList order;
    QList<QFuture<Expected<CommandResult>>> futures;
    for (int i = 0; i < 20; ++i) {
        const QString name = u"Family-%1"_s.arg(i, 2, 10, QChar(u'0'));
        futures << session->submit(m_office->addPerson(name));
        onResult(session.get(), futures.last(), [&order, name](const Expected<CommandResult> &result) {
            QVERIFY2(isDone(result), trouble(result));
            QCOMPARE(std::get<Done>(*result).created.first().id, name);
            order << name;
        });
    }
    QCOMPARE(session->commandsWaiting(), 20);
    QTRY_COMPARE_WITH_TIMEOUT(order.size(), 20, 20'000);
    QStringList sorted = order;
    sorted.sort();
    QCOMPARE(order, sorted);
    QTRY_COMPARE(session->commandsWaiting(), 0);

    // The change log has the order of the commits.
    const auto stored = settled(session->read<qint64>(slot, [](Views &views) -> Expected<qint64> {
        FD_ASSIGN(const DatabaseSummary summary, views.summary());
        return summary.people;
    }));
    FD_OK(stored);
    QCOMPARE(*stored, 20);
}

void TestSessionSaves::aRefusalIsAResult()
{
    const auto session = m_office->session();
    Envelope envelope = m_office->addPerson(u"Nobody"_s);
    envelope.actor = UserId(u"somebody-else"_s);
    const auto result = settled(session->submit(envelope));
    FD_OK(result);
    QVERIFY(std::holds_alternative<Rejected>(*result));
    QCOMPARE(m_office->people(), 0);
}

void TestSessionSaves::aCommandIsDatedWhenItWasSubmitted()
{
    const auto session = m_office->session();
    m_office->script->next(Step::Write, 1, [] {
        QThread::msleep(100);
        return Expected<void>();
    });
    const Instant submitted = m_office->clock->now();
    session->submit(m_office->addPerson(u"First"_s));
    const Envelope second = m_office->addPerson(u"Second"_s);
    const auto future = session->submit(second);
    m_office->clock->set(submitted.plusHours(1)); // while the second is still in the queue
    FD_OK(settled(future));
    const QList<AuditRecord> audit = m_office->auditOf(second.key);
    QCOMPARE(audit.size(), 1);
    QCOMPARE(audit.first().at, submitted);
}

void TestSessionSaves::aNewRulebookCountsForWhatIsSubmittedAfterwards()
{
    const auto session = m_office->session();
    const auto before = session->submit(m_office->addPerson(u"Before"_s));
    session->setRulebook(Office::rules(false));
    const auto after = session->submit(m_office->addPerson(u"After"_s));
    QVERIFY(isDone(settled(before)));
    const auto refused = settled(after);
    FD_OK(refused);
    QVERIFY(std::holds_alternative<Rejected>(*refused));
}

void TestSessionSaves::aSaveThatFailedAfterTheCommitIsNotRepeated_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("outcome unknown") << ErrorCode::OutcomeUnknown;
    QTest::newRow("connection lost") << ErrorCode::ConnectionLost;
}

void TestSessionSaves::aSaveThatFailedAfterTheCommitIsNotRepeated()
{
    QFETCH(ErrorCode, code);
    const auto session = m_office->session(quickReopening());
    std::atomic<int> writes = 0;
    m_office->script->at(Step::Write, [&writes] {
        ++writes;
        return Expected<void>();
    });
    m_office->script->next(Step::Commit, 1, [code]() -> Expected<void> { return failure(code, u"the file"_s); });
    const Envelope envelope = m_office->addPerson(u"Once"_s);
    const auto result = settled(session->submit(envelope));
    QVERIFY2(isDone(result), trouble(result));
    QCOMPARE(std::get<Done>(*result).created.first().id, u"Once"_s);
    QCOMPARE(writes.load(), 1);
    QCOMPARE(m_office->auditOf(envelope.key).size(), 1);
    QCOMPARE(m_office->people(), 1);
    QCOMPARE(m_office->script->opened.load(), 2); // the lookup went by a fresh connection
}

void TestSessionSaves::aSaveThatFailedBeforeTheCommitIsRepeatedOnce_data()
{
    aSaveThatFailedAfterTheCommitIsNotRepeated_data();
}

void TestSessionSaves::aSaveThatFailedBeforeTheCommitIsRepeatedOnce()
{
    QFETCH(ErrorCode, code);
    const auto session = m_office->session(quickReopening());
    m_office->script->next(Step::Write, 1, [code]() -> Expected<void> { return failure(code, u"the file"_s); });
    const Envelope envelope = m_office->addPerson(u"Once"_s);
    const auto result = settled(session->submit(envelope));
    QVERIFY2(isDone(result), trouble(result));
    QCOMPARE(m_office->auditOf(envelope.key).size(), 1);
    QCOMPARE(m_office->people(), 1);
}

void TestSessionSaves::aSaveThatCannotBeLookedUpIsUnknownAndMayBeSubmittedAgain()
{
    const auto session = m_office->session(quickReopening());
    m_office->script->next(Step::Commit, 1, [this]() -> Expected<void> {
        // From here on the share is away.
        m_office->script->at(Step::Open,
                             []() -> Expected<void> { return failure(ErrorCode::NotFound, u"the file"_s); });
        return failure(ErrorCode::ConnectionLost, u"the file"_s);
    });
    const Envelope envelope = m_office->addPerson(u"Once"_s);
    FD_FAILS(settled(session->submit(envelope)), ErrorCode::OutcomeUnknown);

    // While it is away nothing can be saved, and that is sure.
    FD_FAILS(settled(session->submit(m_office->addPerson(u"Another"_s))), ErrorCode::NotFound);

    m_office->script->at(Step::Open, {});
    const auto again = settled(session->submit(envelope));
    QVERIFY2(isDone(again), trouble(again));
    QCOMPARE(std::get<Done>(*again).created.first().id, u"Once"_s);
    QCOMPARE(m_office->auditOf(envelope.key).size(), 1);
    QCOMPARE(m_office->people(), 1);
}

void TestSessionSaves::aSaveIsRepeatedOnceOnly()
{
    const auto session = m_office->session(quickReopening());
    std::atomic<int> writes = 0;
    m_office->script->at(Step::Write, [&]() -> Expected<void> {
        ++writes;
        return failure(ErrorCode::ConnectionLost, u"the file"_s);
    });
    FD_FAILS(settled(session->submit(m_office->addPerson(u"Never"_s))), ErrorCode::OutcomeUnknown);
    QCOMPARE(writes.load(), 2);
    QCOMPARE(m_office->people(), 0);
}

void TestSessionSaves::reopeningIsTriedAFewTimes()
{
    const auto session = m_office->session(quickReopening());
    FD_OK(settled(session->submit(m_office->addPerson(u"First"_s))));
    m_office->script->next(Step::Commit, 1,
                           []() -> Expected<void> { return failure(ErrorCode::OutcomeUnknown, u"the file"_s); });
    m_office->script->next(Step::Open, 2,
                           []() -> Expected<void> { return failure(ErrorCode::NotFound, u"the file"_s); });
    const auto result = settled(session->submit(m_office->addPerson(u"Second"_s)));
    QVERIFY2(isDone(result), trouble(result));
    QCOMPARE(m_office->people(), 2);
}

void TestSessionSaves::busyIsNotRepeated()
{
    const auto session = m_office->session(quickReopening());
    std::atomic<int> writes = 0;
    m_office->script->at(Step::Write, [&]() -> Expected<void> {
        ++writes;
        return failure(ErrorCode::Busy, u"the file"_s);
    });
    FD_FAILS(settled(session->submit(m_office->addPerson(u"Never"_s))), ErrorCode::Busy);
    QCOMPARE(writes.load(), 1); // the store has waited long enough itself
    QCOMPARE(m_office->script->opened.load(), 1);
}

void TestSessionSaves::afterALostConnectionTheNextCommandIsSaved()
{
    const auto session = m_office->session(quickReopening());
    m_office->script->next(Step::Write, 2,
                           []() -> Expected<void> { return failure(ErrorCode::ConnectionLost, u"the file"_s); });
    FD_FAILS(settled(session->submit(m_office->addPerson(u"Lost"_s))), ErrorCode::OutcomeUnknown);
    QVERIFY(isDone(settled(session->submit(m_office->addPerson(u"Found"_s)))));
    QCOMPARE(m_office->people(), 1);
}

void TestSessionSaves::aLookIsNotedBehindTheCommands()
{
    const auto session = m_office->session();
    const ReadSlot slot;
    QSignalSpy changes(session.get(), &Session::changed);
    FD_OK(settled(session->open()));
    FD_OK(settled(session->submit(m_office->addPerson(u"Bell"_s))));
    QTRY_COMPARE(changes.size(), 1);
    AccessEvent look{
        RecordId::make(), m_office->worker, session->now(), AccessAct::Printed, {}, PersonId(u"Bell"_s), {}};
    session->note(look);
    session->note(look); // the same look
    look.id = RecordId::make();
    look.act = AccessAct::Exported;
    session->note(look);
    const auto acts = [&] {
        const auto events = settled(
            session->read<QList<AccessEvent>>(slot, [](Views &views) { return views.accessTo(PersonId(u"Bell"_s)); }));
        QStringList ids;
        for (const AccessEvent &event : events.value_or(QList<AccessEvent>()))
            ids << idOf(event.act);
        return ids;
    };
    QTRY_COMPARE(acts(), (QStringList{u"printed"_s, u"exported"_s}));
    QCOMPARE(changes.size(), 1); // no screen has to be read again
    QCOMPARE(session->commandsWaiting(), 0);
}

QTEST_GUILESS_MAIN(TestSessionSaves)
#include "test_session_saves.moc"
