// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_handle.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

ErrorCode errorCodeOf(int sqliteCode)
{
    switch (sqliteCode) {
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_CORRUPTFS: return ErrorCode::Corrupt;
    case SQLITE_IOERR_NOMEM: return ErrorCode::Internal;
    case SQLITE_CANTOPEN_ISDIR: return ErrorCode::NotADatabase;
    case SQLITE_READONLY_DIRECTORY: return ErrorCode::ReadOnly;
    }
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::Busy;
    case SQLITE_READONLY: return ErrorCode::ReadOnly;
    case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL: return ErrorCode::ConnectionLost;
    case SQLITE_CORRUPT: return ErrorCode::Corrupt;
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::AccessDenied;
    case SQLITE_CONSTRAINT: return ErrorCode::ConstraintFailed;
    case SQLITE_TOOBIG: return ErrorCode::InvalidInput;
    case SQLITE_NOTADB: return ErrorCode::NotADatabase;
    }
    return ErrorCode::Internal;
}

bool isUnfinishedSave(int sqliteCode)
{
    return sqliteCode == SQLITE_READONLY_ROLLBACK || sqliteCode == SQLITE_READONLY_RECOVERY;
}

QString sqliteText(int sqliteCode)
{
    if (isUnfinishedSave(sqliteCode))
        return u"a save was interrupted; open the database once for writing, which clears it away"_s;
    return QString::fromLatin1(sqlite3_errstr(sqliteCode));
}

Expected<SqliteHandle> SqliteHandle::of(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return failure(ErrorCode::Internal, {}, u"the driver has no SQLite handle"_s);
    auto *raw = *static_cast<sqlite3 *const *>(handle.constData());
    if (!raw)
        return failure(ErrorCode::Internal, {}, u"the SQLite handle is closed"_s);
    return SqliteHandle(raw);
}

std::variant<SqliteCursor, int> SqliteHandle::prepare(const QString &text) const
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, utf8.constData(), int(utf8.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK || !statement)
        return code == SQLITE_OK ? SQLITE_MISUSE : code;
    return SqliteCursor(statement);
}

qint64 SqliteHandle::changedRows() const
{
    return sqlite3_changes64(m_handle);
}

QString SqliteHandle::lastMessage() const
{
    return QString::fromUtf8(sqlite3_errmsg(m_handle));
}

void SqliteHandle::interrupt() const
{
    sqlite3_interrupt(m_handle);
}

bool SqliteHandle::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

bool SqliteHandle::isIdle() const
{
    return sqlite3_get_autocommit(m_handle) != 0;
}

int SqliteHandle::lastCode() const
{
    return sqlite3_extended_errcode(m_handle);
}

Expected<void> SqliteHandle::unlock(const FileKey &key) const
{
    return frontdoor::unlock(m_handle, key);
}

Expected<void> SqliteHandle::harden() const
{
    const int offThenOn[][2] = {
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
    };
    for (const auto &[option, wanted] : offThenOn) {
        int now = -1;
        if (sqlite3_db_config(m_handle, option, wanted, &now) != SQLITE_OK || now != wanted)
            return failure(ErrorCode::Internal, {}, u"SQLite refused setting %1"_s.arg(option));
    }
    return {};
}

} // namespace frontdoor
