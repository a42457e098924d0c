// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_store.h"

#include "core/store/lock_note.h"
#include "core/store/migrations.h"
#include "core/store/people_index.h"
#include "core/store/query.h"
#include "core/store/sql_views.h"
#include "core/store/sql_work.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QScopeGuard>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// A person is told whom they wait for after this time; before it, knowing is of no use.
constexpr qint64 tellAfterMs = 2000;
constexpr qint64 tellAgainMs = 1000;

// Marks the store as in use, as long as it lives.
class Use {
public:
    explicit Use(bool &flag) : m_flag(flag) { m_flag = true; }
    ~Use() { m_flag = false; }
    Q_DISABLE_COPY_MOVE(Use)

private:
    bool &m_flag;
};

} // namespace

Expected<void> SqlStore::checkSchema()
{
    FD_ASSIGN(m_programVersion, programVersion());
    FD_ASSIGN(const SchemaInfo schema, readSchema(connection()));
    FD_TRY(requireCompatible(connection(), schema, m_programVersion));
    FD_ASSIGN(const bool canFindPeople, isSearchIndexCurrent(connection()));
    if (!canFindPeople)
        return connection().error(ErrorCode::Older, {}, u"people are found in another way"_s);
    return isReadOnly() ? Expected<void>() : requireKey();
}

/// Told before anybody types what could not be saved.
Expected<void> SqlStore::requireKey()
{
    FD_ASSIGN(const DatabaseIdentity identity, SqlRecords(connection()).identity());
    if (identity.historyKey.isEmpty())
        return {};
    const auto key = m_keys ? m_keys(identity.instance, identity.historyKey) : nullptr;
    if (key && key->fingerprint == identity.historyKey)
        return {};
    return connection().error(ErrorCode::KeyMissing, {}, u"the key %1"_s.arg(identity.historyKey));
}

Expected<void> SqlStore::ready()
{
    if (m_isInUse)
        return connection().error(ErrorCode::Internal, {}, u"the store is used inside its own unit of work"_s);
    return {};
}

Expected<void> SqlStore::requireSchemaInUse()
{
    FD_ASSIGN(const SchemaInfo schema, schemaInUse(connection())); // somebody may have upgraded it meanwhile
    return requireCompatible(connection(), schema, m_programVersion);
}

Expected<void> SqlStore::write(const Unit &unit, const UserId &actor, Instant now)
{
    FD_TRY(ready());
    if (isReadOnly())
        return connection().error(ErrorCode::ReadOnly, {});
    const Use use(m_isInUse);
    beforeSaving();
    BackOff backOff(m_patienceMs);
    QDeadlineTimer quiet(tellAfterMs);
    m_lockWait = 0;
    auto done = writeOnce(unit, actor, now, backOff);
    while (!done && done.error().code == ErrorCode::Busy && waitForOthers(backOff, quiet))
        done = writeOnce(unit, actor, now, backOff);
    afterSaving();
    if (done || done.error().code != ErrorCode::Busy)
        return done;
    if (const auto other = holder()) {
        return connection().error(
            ErrorCode::Busy, {},
            u"%1 holds it since %2"_s.arg(
                nameOf(*other),
                QDateTime::fromMSecsSinceEpoch(other->since.ms, Qt::UTC).toString(u"HH:mm:ss 'UTC'"_s)));
    }
    return done;
}

bool SqlStore::waitForOthers(BackOff &backOff, QDeadlineTimer &quiet)
{
    if (quiet.hasExpired() && m_tellWaiting) {
        quiet.setRemainingTime(tellAgainMs);
        if (const auto other = holder())
            m_tellWaiting(*other);
    }
    return backOff.wait();
}

Expected<void> SqlStore::writeOnce(const Unit &unit, const UserId &actor, Instant now, BackOff &backOff)
{
    QElapsedTimer waiting;
    waiting.start();
    const auto begun = connection().begin(Connection::Transaction::Write);
    m_lockWait += waiting.nsecsElapsed() / 1000;
    FD_TRY(begun);
    lockTaken(actor, now);
    const auto given = qScopeGuard([this] { lockGiven(); });
    const auto attempt = [&]() -> Expected<bool> {
        FD_TRY(requireSchemaInUse());
        SqlWork work(connection(), actor, now, m_keys);
        FD_ASSIGN(const bool isWanted, unit(work));
        if (isWanted)
            FD_TRY(work.finish());
        return isWanted;
    };
    const auto wanted = attempt();
    if (!wanted || !*wanted) {
        connection().rollback();
        if (!wanted)
            return tl::unexpected(wanted.error());
        return {};
    }
    auto done = commit(backOff);
    if (!done)
        connection().rollback();
    return done;
}

Expected<void> SqlStore::commit(BackOff &)
{
    return connection().commit();
}

Expected<void> SqlStore::readOnce(const std::function<Expected<void>()> &look)
{
    FD_TRY(connection().begin(Connection::Transaction::Read));
    auto done = look();
    connection().rollback(); // nothing was written
    return done;
}

Expected<void> SqlStore::reading(const std::function<Expected<void>()> &look)
{
    FD_TRY(ready());
    const Use use(m_isInUse);
    connection().startReading();
    BackOff backOff(m_patienceMs);
    for (;;) {
        bool hasBegun = false;
        auto done = readOnce([&]() -> Expected<void> {
            // The first statement takes the lock; after it nobody can make the reader wait.
            FD_TRY(requireSchemaInUse());
            hasBegun = true;
            return look();
        });
        if (!done && done.error().code == ErrorCode::Busy && !hasBegun && !connection().isCancelled() && backOff.wait())
            continue;
        connection().stopReading();
        return done;
    }
}

Expected<void> SqlStore::read(const std::function<Expected<void>(Views &)> &look)
{
    return reading([&] {
        SqlViews views(connection());
        return look(views);
    });
}

Expected<QList<Change>> SqlStore::changesAfter(qint64 sequence)
{
    QList<Change> changes;
    FD_TRY(reading([&]() -> Expected<void> {
        FD_ASSIGN(changes, changesIn(connection(), sequence));
        return {};
    }));
    return changes;
}

Expected<qint64> SqlStore::lastChange()
{
    qint64 last = 0;
    FD_TRY(reading([&]() -> Expected<void> {
        FD_ASSIGN(last, lastChangeIn(connection()));
        return {};
    }));
    return last;
}

} // namespace frontdoor
