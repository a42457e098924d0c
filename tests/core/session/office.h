// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/on_result.h"
#include "core/session/session.h"
#include "tests/core/session/scripted_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace frontdoor {

/// One database file, somebody who may add people to it, and a script for what goes wrong.
class Office {
public:
    Office();

    /// On a store of its own, beside any session.
    Expected<CommandResult> submitElsewhere(const Envelope &envelope);
    QList<AuditRecord> auditOf(const CommandId &key);
    qint64 people();
    /// Whoever opens the database from now on finds it as it was in the beginning.
    void restoreEarlierBackup();

    std::unique_ptr<Session> session(const SessionTimings &timings = {});
    /// A session that follows another script.
    std::unique_ptr<Session> session(std::shared_ptr<StoreScript> otherScript, const SessionTimings &timings = {});

    static Rulebook rules(bool mayAddPeople = true);
    Envelope addPerson(const QString &familyName) const;

    QTemporaryDir folder;
    std::shared_ptr<ManualClock> clock;
    std::shared_ptr<StoreScript> script = std::make_shared<StoreScript>();
    UserId worker = UserId(QStringLiteral("worker"));

private:
    void create(int generation);
    StoreFactory plain() const;
    QString path(int generation) const;

    std::atomic<int> m_generation = 0;
};

/// Lets the event loop run until the future is finished. The result; Internal if it never came.
template<class T>
Expected<T> settled(const QFuture<Expected<T>> &future, int ms = 20'000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, ms) || future.resultCount() == 0)
        return failure(ErrorCode::Internal, QStringLiteral("settled"), QStringLiteral("no result came"));
    return future.result();
}

inline bool isDone(const Expected<CommandResult> &result)
{
    return result && std::holds_alternative<Done>(*result);
}

template<class T>
QByteArray trouble(const Expected<T> &result)
{
    return result ? QByteArray("there is none")
                  : name(result.error().code).latin1() + QByteArray(" ") + result.error().detail.toUtf8();
}

/// The ids of the records that a signal spy on Session::changed saw, in order.
QStringList changedIds(const QSignalSpy &changes);

} // namespace frontdoor

#define FD_OK(expression) \
    do { \
        const auto fdGot = (expression); \
        QVERIFY2(fdGot.has_value(), ::frontdoor::trouble(fdGot)); \
    } while (false)

#define FD_FAILS(expression, expectedCode) \
    do { \
        const auto fdGot = (expression); \
        QVERIFY2(!fdGot.has_value(), "it should have failed"); \
        QVERIFY2(fdGot.error().code == (expectedCode), ::frontdoor::trouble(fdGot)); \
    } while (false)
