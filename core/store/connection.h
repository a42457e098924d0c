// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/statement.h"

#include <QMutex>
#include <QVariant>

#include <atomic>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace frontdoor {

/// One open database, of whichever kind, used and closed on the thread that opened it.
class Connection {
public:
    virtual ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The statement core/store/sql/<name>.sql, prepared at its first use.
    Expected<Statement> statement(const QString &name);
    /// One whose text was made for a table; `name` is what errors call it, and has to differ where the text does.
    Expected<Statement> statementOf(const QString &text, const QString &name);
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
    /// Does `what` in a Write transaction of its own: all of it, or on its error nothing.
    Expected<void> inTransaction(const std::function<Expected<void>()> &what);

    /// Cancels what runs between startReading() and stopReading(). The only call allowed from another thread.
    void interrupt();
    void startReading();
    void stopReading();
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

    Unexpected error(ErrorCode code, const QString &statement, const QString &detail = {}) const;

protected:
    /// `where` is what errors call the database by.
    explicit Connection(QString where) : m_where(std::move(where)) {}
    const QString &where() const { return m_where; }
    /// Held where interrupt() must not come in between.
    QMutex &interruptMutex() { return m_interruptMutex; }
    /// Before the database is closed.
    void forgetStatements() { m_idle.clear(); }

private:
    friend class Statement;
    /// Makes the statement that runs now fail as Cancelled; called from another thread, under interruptMutex().
    virtual void cancelRunning() = 0;
    virtual Expected<std::unique_ptr<Cursor>> prepared(const QString &text, const QString &name) = 0;
    virtual qint64 changedRows(const Cursor &) const = 0;
    virtual Unexpected errorOf(const Cursor &, const QString &statement) const = 0;
    /// The text of a statement, where the kind of database does not have its own.
    virtual Expected<QString> textOf(const QString &name) const;
    Expected<Statement> made(const QString &name, const std::function<Expected<QString>()> &wanted);
    void takeBack(const QString &name, std::unique_ptr<Cursor> cursor);

    std::unordered_map<QString, std::vector<std::unique_ptr<Cursor>>> m_idle; ///< by name of the statement
    const QString m_where;
    QMutex m_interruptMutex;
    bool m_isReading = false;
    std::atomic<bool> m_cancelled = false;
};

} // namespace frontdoor
