// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backup.h"

#include "core/base/whole_file.h"
#include "core/secrets/sealed_file.h"
#include "core/store/database_check.h"
#include "core/store/file_cipher.h"
#include "core/store/file_copy.h"
#include "core/store/file_creation.h"
#include "core/store/postgres_store.h"
#include "core/store/sql_records.h"
#include "core/store/sqlite_connection.h"
#include "core/store/store_at.h"
#include "core/store/store_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTextStream>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString stampFormat = u"yyyy-MM-dd'T'HHmmss'Z'"_s;

/// What backups of it are called by: "office", of a file as of postgresql://server/office.
QString nameOf(const QString &database)
{
    if (!isServerAddress(database))
        return QFileInfo(database).completeBaseName();
    QString name = QUrl(database).path().mid(1);
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-' && c != u'_'; });
    return name.isEmpty() ? u"server"_s : name;
}

QString besides(const QString &folder)
{
    return QDir(folder).filePath(u".frontdoor-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Expected<void> move(const QString &from, const QString &to)
{
    if (QFile::exists(to))
        return failure(ErrorCode::AlreadyExists, to);
    QFile file(from);
    FD_TRY(copyEncryptionNote(from, to));
    if (!file.rename(to)) {
        removeEncryptionNote(to);
        return failure(ErrorCode::AccessDenied, to, file.errorString());
    }
    return {};
}

/// The first of so many days (weeks, months) in which something falls.
template<class PeriodOf>
void keepNewestOfEach(const QList<BackupFile> &newestFirst, int periods, PeriodOf periodOf, QSet<QString> &kept)
{
    QSet<QString> seen;
    for (const BackupFile &each : newestFirst) {
        const QString period = periodOf(each.taken);
        if (seen.contains(period))
            continue;
        if (seen.size() >= periods)
            return;
        seen.insert(period);
        kept.insert(each.path);
    }
}

Expected<CheckReport> requireSound(const QString &copy, const QString &named)
{
    FD_ASSIGN(const CheckReport report, checkDatabase(copy));
    if (report.isSound())
        return report;
    return failure(ErrorCode::Corrupt, named, report.findings.first().what);
}

const auto manifestHeading = "Frontdoor backup 1"_L1;

QString manifestOf(const QString &backup)
{
    return backup + ".manifest"_L1;
}

Expected<void> writeManifest(const BackupFile &made, const CheckReport &report)
{
    QString text;
    QTextStream(&text) << manifestHeading << "\nfile "_L1 << QFileInfo(made.path).fileName() << "\ntaken "_L1
                       << made.taken.toString(Qt::ISODate) << "\ndatabase "_L1 << report.instanceId << "\nhistory "_L1
                       << report.auditEntries << u':' << report.auditHead << "\nkey "_L1
                       << (report.historyKey.isEmpty() ? u"none"_s : report.historyKey) << '\n';
    return writeWhole(manifestOf(made.path), text.toUtf8());
}

/// The end of the history that a backup was made with; none of one without a manifest.
HistoryHead historyOf(const QString &backup)
{
    QFile file(manifestOf(backup));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.read(2000).split('\n');
    if (lines.first() != manifestHeading.data())
        return {};
    for (const QByteArray &line : lines) {
        if (!line.startsWith("history "))
            continue;
        const QList<QByteArray> parts = line.mid(8).trimmed().split(':');
        if (parts.size() == 2)
            return {parts.at(0).toLongLong(), QString::fromLatin1(parts.at(1))};
    }
    return {};
}

/// Whether the copy's history goes on from that of an earlier backup.
Expected<bool> goesOnFrom(const QString &copy, const HistoryHead &earlier)
{
    if (earlier.sequence == 0)
        return true;
    FD_ASSIGN(const auto connection, SqliteConnection::inspect(copy));
    FD_ASSIGN(const QString there, SqlRecords(*connection).historyHash(earlier.sequence));
    return there == earlier.hash;
}

} // namespace

Expected<QList<BackupFile>> backupsOf(const QString &database, const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return failure(ErrorCode::NotFound, folder);
    static const QString pattern = u"-(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)\\.frontdoor(\\.sealed)?"_s;
    const QRegularExpression name(
        QRegularExpression::anchoredPattern(QRegularExpression::escape(nameOf(database)) + pattern));
    QList<BackupFile> backups;
    for (const QString &entry : dir.entryList(QDir::Files)) {
        const auto match = name.match(entry);
        QDateTime taken = QDateTime::fromString(match.captured(1), stampFormat);
        taken.setTimeSpec(Qt::UTC);
        if (match.hasMatch() && taken.isValid())
            backups.append(
                {dir.filePath(entry), taken, !match.captured(2).isEmpty(), historyOf(dir.filePath(entry)), {}});
    }
    std::sort(backups.begin(), backups.end(),
              [](const BackupFile &a, const BackupFile &b) { return a.taken > b.taken; });
    return backups;
}

QList<BackupFile> notKept(QList<BackupFile> backups, const Retention &keep)
{
    std::sort(backups.begin(), backups.end(),
              [](const BackupFile &a, const BackupFile &b) { return a.taken > b.taken; });
    QSet<QString> kept;
    if (!backups.isEmpty())
        kept.insert(backups.first().path);
    keepNewestOfEach(
        backups, keep.days, [](const QDateTime &at) { return at.toString(u"yyyy-MM-dd"_s); }, kept);
    keepNewestOfEach(
        backups, keep.weeks,
        [](const QDateTime &at) {
            int year = 0;
            const int week = at.date().weekNumber(&year);
            return u"%1-%2"_s.arg(year).arg(week);
        },
        kept);
    keepNewestOfEach(
        backups, keep.months, [](const QDateTime &at) { return at.toString(u"yyyy-MM"_s); }, kept);
    backups.removeIf([&](const BackupFile &each) { return kept.contains(each.path); });
    return backups;
}

Expected<BackupFile> backUp(const QString &database, const BackupPlan &plan, Instant now,
                            const std::function<bool(int done, int total)> &progress)
{
    if (!QDir().mkpath(plan.folder))
        return failure(ErrorCode::AccessDenied, plan.folder);
    const QDateTime taken = QDateTime::fromMSecsSinceEpoch(now.ms / 1000 * 1000, Qt::UTC);
    BackupFile made{QDir(plan.folder).filePath(u"%1-%2.frontdoor"_s.arg(nameOf(database), taken.toString(stampFormat))),
                    taken, !plan.passphrase.isEmpty()};
    if (made.sealed)
        made.path += ".sealed"_L1;
    if (QFile::exists(made.path))
        return failure(ErrorCode::AlreadyExists, made.path);
    const Leftover copy(besides(plan.folder));
    const Leftover begun(copy.path() + ".copying"_L1); // of a server
    FD_TRY(copyToNewFile(database, copy.path(), progress));
    QFile::setPermissions(copy.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto sound = requireSound(copy.path(), database);
    if (!sound) {
        if (sound.error().code == ErrorCode::Corrupt)
            FD_TRY(move(copy.path(), made.path + ".damaged"_L1)); // to be looked at, and never instead of a good one
        return tl::unexpected(sound.error());
    }
    made.history = {sound->auditEntries, sound->auditHead};
    FD_ASSIGN(const QList<BackupFile> before, backupsOf(database, plan.folder));
    HistoryHead earlier;
    for (const BackupFile &each : before) {
        if (each.history.sequence > earlier.sequence)
            earlier = each.history;
    }
    FD_ASSIGN(const bool goesOn, goesOnFrom(copy.path(), earlier));
    if (made.sealed) {
        FD_TRY(copyEncryptionNote(copy.path(), made.path));
        FD_TRY(sealFile(copy.path(), made.path, plan.passphrase));
    } else
        FD_TRY(move(copy.path(), made.path));
    FD_TRY(writeManifest(made, *sound));
    if (!goesOn) {
        // What an older backup has may be all that is left of it.
        made.concern =
            QCoreApplication::translate(
                "frontdoor::Backup",
                "Entry %1 of the history, which an earlier backup has, is not there any more: the history was "
                "cut, or an old copy of the database was put back. No older backup is removed until that "
                "is cleared up. If a backup was restored on purpose, move those from before elsewhere.")
                .arg(earlier.sequence);
        return made;
    }
    FD_ASSIGN(const QList<BackupFile> all, backupsOf(database, plan.folder));
    for (const BackupFile &each : notKept(all, plan.keep)) {
        QFile::remove(each.path);
        QFile::remove(manifestOf(each.path));
        removeEncryptionNote(each.path);
    }
    return made;
}

Expected<void> restoreBackup(const QString &backup, const QString &target, const QString &passphrase)
{
    if (QFile::exists(target))
        return failure(ErrorCode::AlreadyExists, target);
    if (!QFile::exists(backup))
        return failure(ErrorCode::NotFound, backup);
    const Leftover opened(besides(QFileInfo(isServerAddress(target) ? backup : target).absolutePath()));
    QString source = backup;
    if (isSealedFile(backup)) {
        FD_TRY(copyEncryptionNote(backup, opened.path()));
        FD_TRY(unsealFile(backup, opened.path(), passphrase));
        source = opened.path();
    }
    FD_ASSIGN(const CheckReport report, requireSound(source, backup));
    const HistoryHead said = historyOf(backup);
    if (said.sequence > 0 && said != HistoryHead{report.auditEntries, report.auditHead})
        return failure(ErrorCode::Corrupt, backup, u"its history is not the one that its manifest names"_s);
    if (!isServerAddress(target))
        return copyDatabase(source, target);
    FD_ASSIGN(const CopyReport copied, copyStore(source, target));
    if (!copied.isSame())
        return failure(ErrorCode::Corrupt, withoutPassword(target), u"the copy is not the same as the backup"_s);
    return {};
}

} // namespace frontdoor
