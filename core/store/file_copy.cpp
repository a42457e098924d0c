// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_copy.h"

#include "core/store/file_cipher.h"
#include "core/store/file_creation.h"
#include "core/store/share_vfs.h"
#include "core/store/sqlite_connection.h"
#include "core/store/waiting.h"

#include <QFile>

#include <memory>

#include <sqlite3.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesAtOnce = 256; // 1 MiB: often enough to be stopped, seldom enough to be quick
constexpr int patienceMs = 10'000;
/// A file without a write-ahead log is copied from the beginning when somebody saves meanwhile. After so many beginnings
/// the others wait for the copy instead.
constexpr int mostBeginnings = 3;

struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, Close>;

struct Finish {
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};
using Backup = std::unique_ptr<sqlite3_backup, Finish>;

Unexpected trouble(int code, const QString &path)
{
    return failure(errorCodeOf(code), path, sqliteText(code));
}

Expected<Database> opened(const QString &path, int flags)
{
    sqlite3 *raw = nullptr;
    FD_ASSIGN(const std::optional<FileKey> key, fileKeyOf(path));
    const bool onShare = filePlaceOf(path) == FilePlace::Shared && share_vfs::install() == SQLITE_OK;
    QByteArray layer = onShare ? QByteArray(share_vfs::name) : QByteArray();
    if (onShare && key) {
        FD_ASSIGN(const QString encrypting, encryptingLayer(share_vfs::name));
        layer = encrypting.toLatin1();
    }
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw, flags | SQLITE_OPEN_EXRESCODE,
                                     layer.isEmpty() ? nullptr : layer.constData());
    Database database(raw);
    if (code != SQLITE_OK)
        return trouble(code, path);
    if (key)
        FD_TRY(unlock(raw, *key));
    sqlite3_busy_timeout(raw, patienceMs);
    return database;
}

int keepFirstColumn(void *kept, int columns, char **values, char **)
{
    if (columns > 0 && values[0])
        static_cast<QStringList *>(kept)->append(QString::fromUtf8(values[0]));
    return 0;
}

/// The first column of all rows.
Expected<QStringList> told(sqlite3 *database, const char *text, const QString &path)
{
    QStringList values;
    if (const int code = sqlite3_exec(database, text, &keepFirstColumn, &values, nullptr); code != SQLITE_OK)
        return trouble(code, path);
    return values;
}

/// With a write-ahead log one look at the data can last while others save.
Expected<void> holdOneMoment(sqlite3 *source, const QString &path)
{
    FD_ASSIGN(const QStringList journal, told(source, "PRAGMA journal_mode", path));
    if (journal != QStringList{u"wal"_s})
        return {};
    FD_TRY(told(source, "BEGIN", path));
    FD_TRY(told(source, "PRAGMA schema_version", path));
    return {};
}

Expected<void> copyPages(sqlite3_backup *backup, const QString &path, const std::function<bool(int, int)> &progress)
{
    BackOff backOff(patienceMs);
    int beginnings = 1;
    int before = 0;
    for (;;) {
        const int code = sqlite3_backup_step(backup, beginnings > mostBeginnings ? -1 : pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        const int done = total - sqlite3_backup_remaining(backup);
        if (done < before)
            ++beginnings;
        before = done;
        const bool isBusy = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
        if (code != SQLITE_OK && code != SQLITE_DONE && !isBusy)
            return trouble(code, path);
        if (progress && !progress(done, total))
            return failure(ErrorCode::Cancelled, path);
        if (code == SQLITE_DONE)
            return {};
        if (isBusy && !backOff.wait())
            return trouble(code, path);
    }
}

/// As whoever opens it later would find it.
Expected<void> lookThrough(sqlite3 *copy, const QString &path)
{
    // At rest without a log, so that it can lie anywhere; opening it chooses what fits its place.
    FD_ASSIGN(const QStringList journal, told(copy, "PRAGMA journal_mode = DELETE", path));
    if (journal != QStringList{u"delete"_s})
        return failure(ErrorCode::Internal, path, u"the copy's journal mode is %1"_s.arg(journal.join(u' ')));
    FD_ASSIGN(const QStringList id, told(copy, "PRAGMA application_id", path));
    if (id != QStringList{QString::number(applicationId)})
        return failure(ErrorCode::NotADatabase, path, u"the copy belongs to another program"_s);
    FD_ASSIGN(const QStringList faults, told(copy, "PRAGMA integrity_check", path));
    if (faults != QStringList{u"ok"_s})
        return failure(ErrorCode::Corrupt, path, u"the copy is damaged, and so may be the database: run a check"_s);
    return {};
}

Expected<void> copyInto(const QString &from, const QString &temporary, const std::function<bool(int, int)> &progress)
{
    FD_ASSIGN(const Database copy, opened(temporary, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    {
        FD_ASSIGN(const Database source, opened(from, SQLITE_OPEN_READONLY));
        FD_TRY(holdOneMoment(source.get(), from));
        const Backup backup(sqlite3_backup_init(copy.get(), "main", source.get(), "main"));
        if (!backup)
            return trouble(sqlite3_extended_errcode(copy.get()), temporary);
        FD_TRY(copyPages(backup.get(), from, progress));
    }
    return lookThrough(copy.get(), temporary);
}

} // namespace

Expected<void> copyDatabase(const QString &from, const QString &to, const std::function<bool(int, int)> &progress)
{
    {
        // Whether it is ours, and whether what a crash left behind has been cleared away.
        FD_ASSIGN(const std::unique_ptr<SqliteConnection> looked,
                  SqliteConnection::open(from, SqliteConnection::Access::ReadOnly));
    }
    FD_TRY(copyEncryptionNote(from, to));
    const auto made = createFile(to, [&](const QString &temporary) { return copyInto(from, temporary, progress); });
    if (!made && made.error().code != ErrorCode::AlreadyExists)
        removeEncryptionNote(to);
    return made;
}

} // namespace frontdoor
