// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/file_place.h"
#include "core/store/sqlite_handle.h"
#include "core/store/statement.h"

#include <QMutex>
#include <QSqlDatabase>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

class QSqlError;

namespace frontdoor {

/// Marks a file as ours in its header: "FDOR".
constexpr int applicationId = 0x46444f52;

/// One open SQLite database, used and closed on the thread that opened it. Opening never creates a file.
/// All settings are read back; a connection on which one of them did not hold is not handed out.
class Connection {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// NotFound, NotADatabase, ReadOnly, AccessDenied, Busy, Corrupt. Says nothing about the schema yet.
    static Expected<std::unique_ptr<Connection>> open(const QString &path, Access access,
                                                      std::optional<FilePlace> place = {});
    /// Makes a new, empty file marked as ours, to be moved into place when it is complete.
    static Expected<std::unique_ptr<Connection>> create(const QString &path);
    static Expected<std::unique_ptr<Connection>> inMemory();
    /// For looking at a file that may be damaged or lie where nothing can be written; nothing is checked.
    static Expected<std::unique_ptr<Connection>> inspect(const QString &path);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The statement core/store/sql/<name>.sql, prepared at its first use.
    Expected<Statement> statement(const QString &name);
    /// Executes text that is used once: pragmas, migrations, transactions.
    Expected<void> execute(const QString &text);
    /// The first column of the first row.
    Expected<QVariant> scalar(const QString &text);

    /// How the database would find the rows of a statement, one step a line; for tests and administrators.
    Expected<QStringList> explain(const QString &name);

    /// Read: one unchanging view of the data. Write: takes the write lock now, so that it cannot be refused later.
    enum class Transaction { Read, Write };
    Expected<void> begin(Transaction kind);
    /// Busy leaves the transaction open and may be tried again; OutcomeUnknown means exactly that.
    Expected<void> commit();
    void rollback();

    /// Cancels what runs between startReading() and stopReading(). The only call allowed from another thread.
    void interrupt();
    void startReading();
    void stopReading();
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

    Access access() const { return m_access; }
    bool isInMemory() const { return m_path.isEmpty(); }
    FilePlace place() const { return m_place; }
    /// How long one statement waits for a lock, in ms; longer waits are the business of whoever repeats the unit.
    Expected<void> setPatience(int ms);
    /// Only migrations turn them off.
    Expected<void> setForeignKeys(bool on);

    Unexpected error(ErrorCode code, const QString &statement, const QString &detail = {}) const;
    Unexpected error(const QSqlError &error, const QString &statement) const;

private:
    friend class Statement;
    enum class Start { Existing, New, Memory, Inspect };

    Connection(QString path, Access access, std::optional<FilePlace> place = {});
    Expected<void> start(Start start);
    Expected<void> openDriver(const QString &uri);
    Expected<void> leaveWriteAheadLog();
    void closeDriver();
    Expected<void> applySettings(Start start);
    Expected<void> applyJournal();
    Expected<void> set(const QString &pragma, const QString &value, const QString &expected);
    Expected<SqliteCursor> prepared(const QString &text, const QString &name);
    void takeBack(const QString &name, SqliteCursor cursor);
    qint64 changedRows() const { return m_handle->changedRows(); }
    Unexpected errorOfStep(int sqliteCode, const QString &statement) const;
    Unexpected errorOfCode(int sqliteCode, const QString &statement) const;

    QString m_path;
    Access m_access;
    FilePlace m_place;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::vector<SqliteCursor>> m_idle; ///< by name of the statement

    QMutex m_handleMutex; // the handle must not be closed under interrupt()
    std::optional<SqliteHandle> m_handle;
    bool m_isReading = false;
    std::atomic<bool> m_cancelled = false;
};

} // namespace frontdoor
