// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"
#include "core/store/connection.h"
#include "core/store/history_key.h"
#include "core/store/waiting.h"

#include <QDeadlineTimer>

namespace frontdoor {

enum class OpenMode { ReadWrite, ReadOnly };

/// What the stores on SQLite and on PostgreSQL have in common: a unit of work is one transaction, run again as a whole while
/// somebody else holds the lock; a read sees one unchanging state; and neither goes on when the schema has become newer.
class SqlStore : public Store {
public:
    Expected<void> write(const Unit &unit, const UserId &actor, Instant now) final;
    Expected<void> read(const std::function<Expected<void>(Views &)> &look) final;
    Expected<QList<Change>> changesAfter(qint64 sequence) final;
    Expected<qint64> lastChange() final;
    void onWaiting(const std::function<void(const LockHolder &)> &tell) final { m_tellWaiting = tell; }
    StoreTimes times() const override { return {0, m_lockWait}; }

protected:
    SqlStore(OpenMode mode, int patienceMs, HistoryKeys keys)
        : m_mode(mode)
        , m_patienceMs(patienceMs)
        , m_keys(std::move(keys))
    {
    }

    bool isReadOnly() const { return m_mode == OpenMode::ReadOnly; }
    int patienceMs() const { return m_patienceMs; }

    /// Whether this program may work with the database at all: Older, Newer.
    Expected<void> checkSchema();
    /// Whether the store may be used now; a connection that was lost is made anew here.
    virtual Expected<void> ready();
    virtual Connection &connection() const = 0;

private:
    virtual void beforeSaving() {}
    virtual void afterSaving() {}
    virtual Expected<void> commit(BackOff &backOff);
    /// What others are told while this store holds the lock, and what this one is told of them.
    virtual void lockTaken(const UserId &, Instant) {}
    virtual void lockGiven() {}
    virtual std::optional<LockHolder> holder() { return {}; }

    Expected<void> requireSchemaInUse();
    Expected<void> requireKey();
    bool waitForOthers(BackOff &backOff, QDeadlineTimer &quiet);
    Expected<void> writeOnce(const Unit &unit, const UserId &actor, Instant now, BackOff &backOff);
    Expected<void> readOnce(const std::function<Expected<void>()> &look);
    Expected<void> reading(const std::function<Expected<void>()> &look);

    const OpenMode m_mode;
    const int m_patienceMs;
    const HistoryKeys m_keys;
    bool m_isInUse = false;
    int m_programVersion = 0;
    qint64 m_lockWait = 0; ///< of the last unit of work, in microseconds
    std::function<void(const LockHolder &)> m_tellWaiting;
};

} // namespace frontdoor
