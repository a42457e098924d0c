// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_connection.h"

#include "core/store/query.h"
#include "core/store/share_vfs.h"
#include "core/store/sql_text.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <chrono>
#include <mutex>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int statementPatienceMs = 250; // short, so that whoever repeats the unit can be stopped
constexpr int inspectionPatienceMs = 10'000;

// SQLite clears the write-ahead log away when nobody else has the file open. Of two connections that close at the same
// moment each sees the other, and the log stays behind with what was saved last and what was overwritten. A close that
// hangs on a share must not hold up the others for ever.
std::timed_mutex closing;
constexpr std::chrono::seconds closingPatience{2};

QString uriOf(const QString &path, FilePlace place, const QString &options)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QString uri = QUrl::fromLocalFile(absolute).toString(QUrl::FullyEncoded) + u'?' + options;
    if (place == FilePlace::Shared && share_vfs::install() == SQLITE_OK) {
        const QString layer = QString::fromLatin1(share_vfs::name);
        uri += "&vfs="_L1 + (isNotedAsEncrypted(path) ? encryptingLayer(share_vfs::name).value_or(layer) : layer);
    }
    return uri;
}

} // namespace

SqliteConnection::SqliteConnection(const QString &path, Access access, std::optional<FilePlace> place)
    : Connection(path)
    , m_access(access)
    , m_place(place            ? *place
              : path.isEmpty() ? FilePlace::Local
                               : filePlaceOf(path))
{
}

SqliteConnection::~SqliteConnection()
{
    closeDriver();
}

void SqliteConnection::closeDriver()
{
    forgetStatements();
    {
        const QMutexLocker lock(&interruptMutex());
        m_handle.reset();
    }
    const QString name = m_database.connectionName();
    if (name.isEmpty())
        return;
    {
        const std::unique_lock oneAtATime(closing, closingPatience);
        m_database.close();
    }
    m_database = QSqlDatabase(); // removeDatabase() warns while a copy lives
    QSqlDatabase::removeDatabase(name);
}

Expected<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, Access access,
                                                                   std::optional<FilePlace> place)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, access, place));
    FD_TRY(connection->start(Start::Existing));
    return connection;
}

Expected<std::unique_ptr<SqliteConnection>> SqliteConnection::create(const QString &path)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, Access::ReadWrite));
    FD_TRY(connection->start(Start::New));
    return connection;
}

Expected<std::unique_ptr<SqliteConnection>> SqliteConnection::inMemory()
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection({}, Access::ReadWrite));
    FD_TRY(connection->start(Start::Memory));
    return connection;
}

Expected<std::unique_ptr<SqliteConnection>> SqliteConnection::inspect(const QString &path)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, Access::ReadOnly));
    FD_TRY(connection->start(Start::Inspect));
    return connection;
}

Expected<void> SqliteConnection::start(Start start)
{
    if (start == Start::Memory) {
        FD_TRY(openDriver(u"file::memory:"_s));
        return applySettings(start);
    }
    const QFileInfo file(where());
    if (start == Start::New) {
        if (file.exists() || file.isSymLink())
            return error(ErrorCode::AlreadyExists, {});
        FD_TRY(openDriver(uriOf(where(), m_place, u"mode=rwc"_s)));
        return applySettings(start);
    }
    if (!file.exists())
        return error(ErrorCode::NotFound, {});
    if (!file.isFile())
        return error(ErrorCode::NotADatabase, {});
    if (m_access == Access::ReadWrite && !QFileInfo(file.absolutePath()).isWritable())
        return error(ErrorCode::ReadOnly, {}, u"no file can be made in its folder"_s);
    if (m_access == Access::ReadWrite && file.isReadable() && !file.isWritable()) {
        // SQLite would open it all the same, to read, and leave a log of its own beside it. So only a look that leaves
        // nothing, to tell a database that cannot be written to from what is none.
        FD_TRY(openDriver(uriOf(where(), m_place, u"mode=ro&immutable=1"_s)));
        FD_ASSIGN(const QVariant id, scalar(u"PRAGMA application_id"_s));
        if (id.toInt() != applicationId)
            return error(ErrorCode::NotADatabase, {}, u"it belongs to another program"_s);
        return error(ErrorCode::ReadOnly, {});
    }
    FD_TRY(openDriver(uriOf(where(), m_place, m_access == Access::ReadWrite ? u"mode=rw"_s : u"mode=ro"_s)));
    auto looked = scalar(u"PRAGMA schema_version"_s);
    if (!looked && m_place == FilePlace::Shared && m_access == Access::ReadWrite
        && m_handle->lastCode() == SQLITE_CANTOPEN) {
        FD_TRY(leaveWriteAheadLog());
        looked = scalar(u"PRAGMA schema_version"_s);
    }
    if (!looked && start == Start::Existing && m_access == Access::ReadOnly && isUnfinishedSave(m_handle->lastCode())) {
        // What a crash left behind is cleared away by the next who opens the file, be it only to read.
        closeDriver();
        FD_TRY(openDriver(uriOf(where(), m_place, u"mode=rw"_s)));
        static_cast<void>(scalar(u"PRAGMA schema_version"_s));
        closeDriver();
        FD_TRY(openDriver(uriOf(where(), m_place, u"mode=ro"_s)));
        looked = scalar(u"PRAGMA schema_version"_s);
    }
    // A write-ahead log cannot be read where nothing can be written, unless nobody else can write there either.
    const bool cannot = !looked
                        && (looked.error().code == ErrorCode::AccessDenied
                            || looked.error().code == ErrorCode::ReadOnly);
    const bool nobodyWrites = start == Start::Inspect || QStorageInfo(file.absolutePath()).isReadOnly();
    const bool isAtRest = !QFileInfo::exists(where() + "-wal"_L1) && !QFileInfo::exists(where() + "-journal"_L1);
    if (m_access == Access::ReadOnly && cannot && nobodyWrites && isAtRest) {
        closeDriver();
        FD_TRY(openDriver(uriOf(where(), m_place, u"mode=ro&immutable=1"_s)));
    }
    return applySettings(start);
}

// A database that lay on a local disk before has a write-ahead log, which needs memory that a share does not offer. Whoever
// has it alone can take the log into the file; while somebody else has it open this is Busy.
Expected<void> SqliteConnection::leaveWriteAheadLog()
{
    FD_TRY(set(u"locking_mode"_s, u"EXCLUSIVE"_s, u"exclusive"_s));
    FD_TRY(set(u"journal_mode"_s, u"TRUNCATE"_s, u"truncate"_s));
    FD_TRY(set(u"locking_mode"_s, u"NORMAL"_s, u"normal"_s));
    FD_TRY(scalar(u"PRAGMA schema_version"_s)); // the lock goes with the next look
    return {};
}

Expected<void> SqliteConnection::openDriver(const QString &uri)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return error(ErrorCode::Internal, {}, u"the Qt driver for SQLite (libqt6sql6-sqlite) is not installed"_s);
    FD_ASSIGN(const std::optional<FileKey> key, fileKeyOf(where()));
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s,
                                           u"frontdoor-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_database.setDatabaseName(uri);
    m_database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(statementPatienceMs));
    if (!m_database.open())
        return error(m_database.lastError(), u"open"_s);
    FD_ASSIGN(const SqliteHandle handle, SqliteHandle::of(m_database));
    m_isEncrypted = key.has_value();
    if (key)
        FD_TRY(handle.unlock(*key));
    FD_TRY(handle.harden());
    const QMutexLocker lock(&interruptMutex());
    m_handle = handle;
    return {};
}

Expected<void> SqliteConnection::applySettings(Start start)
{
    FD_TRY(setForeignKeys(true));
    FD_TRY(set(u"synchronous"_s, u"FULL"_s, u"2"_s));
    FD_TRY(set(u"cell_size_check"_s, u"ON"_s, u"1"_s));
    FD_TRY(set(u"trusted_schema"_s, u"OFF"_s, u"0"_s));
    FD_TRY(set(u"temp_store"_s, u"MEMORY"_s, u"2"_s));
    // What is deleted or written over is overwritten with zeros: a child's name goes when the parents take their consent
    // back. Debian's library does so by itself, others do not. The log beside an open file still holds older pages; they
    // go when the last program closes it.
    FD_TRY(set(u"secure_delete"_s, u"ON"_s, u"1"_s));
    FD_TRY(set(u"cache_size"_s, u"-32768"_s, u"-32768"_s)); // KiB
    if (start == Start::Inspect)
        return setPatience(inspectionPatienceMs);

    if (start == Start::Existing) {
        // The first look into the file: whether it is a database, readable, and ours.
        FD_ASSIGN(const QVariant id, scalar(u"PRAGMA application_id"_s));
        if (id.toInt() != applicationId)
            return error(ErrorCode::NotADatabase, {}, u"it belongs to another program"_s);
        FD_TRY(set(u"mmap_size"_s, u"0"_s, u"0"_s));
        if (m_access == Access::ReadWrite && m_handle->isReadOnly())
            return error(ErrorCode::ReadOnly, {});
        if (m_access == Access::ReadWrite)
            FD_TRY(applyJournal());
    } else {
        FD_TRY(set(u"application_id"_s, QString::number(applicationId), QString::number(applicationId)));
    }
    return {};
}

Expected<void> SqliteConnection::applyJournal()
{
    const QString wanted = m_place == FilePlace::Local ? u"wal"_s : u"truncate"_s;
    FD_ASSIGN(const QVariant before, scalar(u"PRAGMA journal_mode"_s));
    if (before.toString() == wanted)
        return {};
    FD_ASSIGN(const QVariant after, scalar(u"PRAGMA journal_mode = "_s + wanted));
    if (after.toString() == wanted)
        return {};
    // Another program on this computer may hold the file in the old mode. On a share that must not go on.
    return error(ErrorCode::Busy, {},
                 u"its journal mode is %1 and could not be made %2"_s.arg(after.toString(), wanted));
}

Expected<void> SqliteConnection::set(const QString &pragma, const QString &value, const QString &expected)
{
    FD_TRY(execute(u"PRAGMA %1 = %2"_s.arg(pragma, value)));
    FD_ASSIGN(const QVariant now, scalar(u"PRAGMA "_s + pragma));
    if (now.toString() != expected)
        return error(ErrorCode::Internal, u"PRAGMA "_s + pragma, u"is %1, not %2"_s.arg(now.toString(), expected));
    return {};
}

Expected<void> SqliteConnection::setPatience(int ms)
{
    return set(u"busy_timeout"_s, QString::number(ms), QString::number(ms));
}

Expected<void> SqliteConnection::setForeignKeys(bool on)
{
    return set(u"foreign_keys"_s, on ? u"ON"_s : u"OFF"_s, on ? u"1"_s : u"0"_s);
}

Expected<void> SqliteConnection::checkReferences()
{
    FD_ASSIGN(const QVariant broken, scalar(u"PRAGMA foreign_key_check"_s));
    if (broken.isValid())
        return error(ErrorCode::Corrupt, {}, u"rows of %1 refer to rows that do not exist"_s.arg(broken.toString()));
    return {};
}

Expected<void> SqliteConnection::noteSchemaVersion(int version)
{
    return execute(u"PRAGMA user_version = %1"_s.arg(version));
}

Expected<bool> SqliteConnection::hasSchema()
{
    FD_ASSIGN(Statement statement, this->statement(u"sqlite/has_meta"_s));
    FD_ASSIGN(const QList<int> tables, valuesOf<int>(statement));
    return tables.value(0) != 0;
}

Expected<SqliteCursor> SqliteConnection::cursorOf(const QString &text, const QString &name)
{
    auto cursor = m_handle->prepare(text);
    if (const int *code = std::get_if<int>(&cursor))
        return errorOfStep(*code, name);
    return std::get<SqliteCursor>(std::move(cursor));
}

Expected<std::unique_ptr<Cursor>> SqliteConnection::prepared(const QString &text, const QString &name)
{
    FD_ASSIGN(SqliteCursor cursor, cursorOf(text, name));
    return std::make_unique<SqliteCursor>(std::move(cursor));
}

Unexpected SqliteConnection::errorOf(const Cursor &cursor, const QString &statement) const
{
    return errorOfStep(static_cast<const SqliteCursor &>(cursor).code(), statement);
}

Expected<void> SqliteConnection::execute(const QString &text)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(text))
        return error(query.lastError(), text.section(u'\n', 0, 0));
    return {};
}

Expected<QVariant> SqliteConnection::scalar(const QString &text)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(text))
        return error(query.lastError(), text);
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return error(query.lastError(), text);
    return QVariant();
}

Expected<QStringList> SqliteConnection::explain(const QString &name)
{
    FD_ASSIGN(const QString text, sqlText(name));
    FD_ASSIGN(SqliteCursor cursor, cursorOf(u"EXPLAIN QUERY PLAN "_s + text, name));
    cursor.bindAllNull();
    QStringList steps;
    Cursor::Step step = cursor.step();
    for (; step == Cursor::Step::Row; step = cursor.step())
        steps << cursor.text(3);
    if (step == Cursor::Step::Failed)
        return errorOfStep(cursor.code(), name);
    return steps;
}

Expected<void> SqliteConnection::begin(Transaction kind)
{
    // Never QSqlDatabase::transaction(): its plain BEGIN is refused at the first write if another writer was faster,
    // without any waiting.
    FD_ASSIGN(Statement begin,
              statement(kind == Transaction::Write ? u"transaction/begin_write"_s : u"transaction/begin_read"_s));
    return begin.run();
}

Expected<void> SqliteConnection::commit()
{
    FD_ASSIGN(Statement commit, statement(u"transaction/commit"_s));
    const auto done = commit.run();
    if (done)
        return {};
    const ErrorCode code = done.error().code;
    const bool plainlyNo = code == ErrorCode::Busy || code == ErrorCode::ConstraintFailed || code == ErrorCode::DiskFull
                           || code == ErrorCode::ReadOnly || code == ErrorCode::Cancelled;
    // Measured: an I/O error of the very last step comes although the transaction is on the disk.
    if (!plainlyNo)
        return error(ErrorCode::OutcomeUnknown, {}, done.error().detail);
    return done;
}

void SqliteConnection::rollback()
{
    // SQLite has rolled back by itself after the graver errors. Not as a Statement: a cancelled reader has to get out too.
    // Locked: an interrupt that hits the rollback itself would leave the transaction open.
    const QMutexLocker lock(&interruptMutex());
    if (m_handle && !m_handle->isIdle())
        static_cast<void>(execute(u"ROLLBACK"_s));
}

void SqliteConnection::cancelRunning()
{
    if (m_handle)
        m_handle->interrupt();
}

Unexpected SqliteConnection::error(const QSqlError &error, const QString &statement) const
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    // Constraint texts name tables and columns, never values; other texts of the driver are not passed on.
    if (isNumber && (code & 0xff) == SQLITE_CONSTRAINT)
        return this->error(ErrorCode::ConstraintFailed, statement, error.driverText() + u' ' + error.databaseText());
    if (isNumber)
        return errorOfCode(code, statement);
    return this->error(ErrorCode::Internal, statement, u"an error without a number"_s);
}

Unexpected SqliteConnection::errorOfStep(int sqliteCode, const QString &statement) const
{
    if ((sqliteCode & 0xff) == SQLITE_CONSTRAINT)
        return error(ErrorCode::ConstraintFailed, statement, m_handle->lastMessage());
    return errorOfCode(sqliteCode, statement);
}

Unexpected SqliteConnection::errorOfCode(int sqliteCode, const QString &statement) const
{
    return error(errorCodeOf(sqliteCode), statement, u"%1 (%2)"_s.arg(sqliteText(sqliteCode)).arg(sqliteCode));
}

} // namespace frontdoor
