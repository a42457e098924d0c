// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/statement.h"

#include <QVariant>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

namespace frontdoor {

/// One open database, of whichever kind, used and closed on the thread that opened it.
class Connection {
public:
    Connection() = default;
    virtual ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The statement core/store/sql/<name>.sql, prepared at its first use.
    Expected<Statement> statement(const QString &name);
    /// Executes text that is used once: settings, migrations, transactions.
    virtual Expected<void> execute(const QString &text) = 0;
    /// The first column of the first row.
    virtual Expected<QVariant> scalar(const QString &text) = 0;

    /// Read: one unchanging view of the data. Write: takes the write lock now, so that it cannot be refused later.
    enum class Transaction { Read, Write };
    virtual Expected<void> begin(Transaction kind) = 0;
    /// Busy leaves the transaction open and may be tried again; OutcomeUnknown means exactly that.
    virtual Expected<void> commit() = 0;
    virtual void rollback() = 0;

    /// Cancels what runs between startReading() and stopReading(). The only call allowed from another thread.
    virtual void interrupt() = 0;
    virtual void startReading() = 0;
    virtual void stopReading() = 0;
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

    // What a migration needs besides statements.
    /// Only migrations turn them off: a table can be replaced only while nobody minds who refers to it.
    virtual Expected<void> setForeignKeys(bool on) = 0;
    /// Corrupt where rows refer to rows that do not exist; asked before a migration is committed.
    virtual Expected<void> checkReferences() = 0;
    /// A statement of a migration as this kind of database has it.
    virtual QString inItsOwnWords(const QString &statement) const { return statement; }
    /// Besides the table meta, where the kind of database has a place for it that other programs look at.
    virtual Expected<void> noteSchemaVersion(int version) = 0;
    /// Whether there is a schema at all.
    virtual Expected<bool> hasSchema() = 0;

    virtual Unexpected error(ErrorCode code, const QString &statement, const QString &detail = {}) const = 0;

protected:
    /// Before the database is closed.
    void forgetStatements() { m_idle.clear(); }
    void setCancelled(bool cancelled) { m_cancelled = cancelled; }

private:
    friend class Statement;
    virtual Expected<std::unique_ptr<Cursor>> prepared(const QString &text, const QString &name) = 0;
    virtual qint64 changedRows(const Cursor &) const = 0;
    virtual Unexpected errorOf(const Cursor &, const QString &statement) const = 0;
    void takeBack(const QString &name, std::unique_ptr<Cursor> cursor);

    std::unordered_map<QString, std::vector<std::unique_ptr<Cursor>>> m_idle; ///< by name of the statement
    std::atomic<bool> m_cancelled = false;
};

} // namespace frontdoor
