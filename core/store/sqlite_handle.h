// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/store/file_cipher.h"
#include "core/store/sqlite_cursor.h"

#include <variant>

struct sqlite3;
class QSqlDatabase;

namespace frontdoor {

/// What an SQLite result code (primary or extended) means to us.
ErrorCode errorCodeOf(int sqliteCode);

/// Words for a code, SQLite's own where they say enough; they never hold values.
QString sqliteText(int sqliteCode);

/// Whether the code says that an interrupted save has to be cleared away first, which only a writer can do.
bool isUnfinishedSave(int sqliteCode);

/// The library's handle behind a QSqlDatabase: the few things that QtSql cannot do. Valid while the connection is open.
/// Only safe where the driver uses the same libsqlite3 as we do, as on Debian.
class SqliteHandle {
public:
    static Expected<SqliteHandle> of(const QSqlDatabase &database);

    /// The code is SQLite's when the text does not prepare.
    std::variant<SqliteCursor, int> prepare(const QString &text) const;
    /// By the last statement that was run to its end.
    qint64 changedRows() const;
    /// SQLite's own words for the last failure. Those for a constraint name tables and columns, never values.
    QString lastMessage() const;
    /// Stops the statement that is running; the only call allowed from another thread.
    void interrupt() const;
    /// Whether the main database can only be read, whatever was asked for.
    bool isReadOnly() const;
    /// Whether no transaction is open.
    bool isIdle() const;
    /// The extended code of the last failure on this connection.
    int lastCode() const;
    /// Text in double quotes is never taken for a string, and SQL cannot corrupt the file on purpose.
    Expected<void> harden() const;
    /// Of a database whose file is encrypted, before anything is read.
    Expected<void> unlock(const FileKey &key) const;

private:
    explicit SqliteHandle(sqlite3 *handle) : m_handle(handle) {}

    sqlite3 *m_handle;
};

} // namespace frontdoor
