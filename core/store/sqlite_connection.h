// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"
#include "core/store/file_place.h"
#include "core/store/sqlite_handle.h"

#include <QSqlDatabase>

#include <memory>

class QSqlError;

namespace frontdoor {

/// Marks a file as ours in its header: "FDOR".
constexpr int applicationId = 0x46444f52;

/// One open SQLite database, used and closed on the thread that opened it. Opening never creates a file.
/// All settings are read back; a connection on which one of them did not hold is not handed out.
class SqliteConnection final : public Connection {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// NotFound, NotADatabase, ReadOnly, AccessDenied, Busy, Corrupt. Says nothing about the schema yet.
    static Expected<std::unique_ptr<SqliteConnection>> open(const QString &path, Access access,
                                                            std::optional<FilePlace> place = {});
    /// Makes a new, empty file marked as ours, to be moved into place when it is complete.
    static Expected<std::unique_ptr<SqliteConnection>> create(const QString &path);
    static Expected<std::unique_ptr<SqliteConnection>> inMemory();
    /// For looking at a file that may be damaged or lie where nothing can be written; nothing is checked.
    static Expected<std::unique_ptr<SqliteConnection>> inspect(const QString &path);
    ~SqliteConnection() override;
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    Expected<void> execute(const QString &text) override;
    Expected<QVariant> scalar(const QString &text) override;

    /// How the database would find the rows of a statement, one step a line; for tests and administrators.
    Expected<QStringList> explain(const QString &name);

    Expected<void> begin(Transaction kind) override;
    Expected<void> commit() override;
    void rollback() override;

    Access access() const { return m_access; }
    bool isInMemory() const { return where().isEmpty(); }
    FilePlace place() const { return m_place; }
    bool isEncrypted() const { return m_isEncrypted; }
    /// How long one statement waits for a lock, in ms; longer waits are the business of whoever repeats the unit.
    Expected<void> setPatience(int ms);
    Expected<void> setForeignKeys(bool on) override;
    Expected<void> checkReferences() override;
    Expected<void> noteSchemaVersion(int version) override;
    Expected<bool> hasSchema() override;

    using Connection::error;
    Unexpected error(const QSqlError &error, const QString &statement) const;

private:
    enum class Start { Existing, New, Memory, Inspect };

    SqliteConnection(const QString &path, Access access, std::optional<FilePlace> place = {});
    Expected<void> start(Start start);
    Expected<void> openDriver(const QString &uri);
    Expected<void> leaveWriteAheadLog();
    void closeDriver();
    Expected<void> applySettings(Start start);
    Expected<void> applyJournal();
    Expected<void> set(const QString &pragma, const QString &value, const QString &expected);
    void cancelRunning() override;
    Expected<std::unique_ptr<Cursor>> prepared(const QString &text, const QString &name) override;
    Expected<SqliteCursor> cursorOf(const QString &text, const QString &name);
    qint64 changedRows(const Cursor &) const override { return m_handle->changedRows(); }
    Unexpected errorOf(const Cursor &cursor, const QString &statement) const override;
    Unexpected errorOfStep(int sqliteCode, const QString &statement) const;
    Unexpected errorOfCode(int sqliteCode, const QString &statement) const;

    Access m_access;
    FilePlace m_place;
    bool m_isEncrypted = false;
    QSqlDatabase m_database;
    std::optional<SqliteHandle> m_handle; // not to be closed under interrupt()
};

} // namespace frontdoor
