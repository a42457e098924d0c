// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backup.h"

#include "core/secrets/sealed_file.h"
#include "core/store/database_check.h"
#include "core/store/file_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString stampFormat = u"yyyy-MM-dd'T'HHmmss'Z'"_s;

QString nameOf(const QString &database)
{
    return QFileInfo(database).completeBaseName();
}

/// Goes with what was made on the way, if it is still there.
class Leftover {
public:
    explicit Leftover(QString path) : m_path(std::move(path)) {}
    ~Leftover()
    {
        for (const auto &end : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(m_path + end);
    }
    Q_DISABLE_COPY_MOVE(Leftover)
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

QString besides(const QString &folder)
{
    return QDir(folder).filePath(u".frontdoor-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Expected<void> move(const QString &from, const QString &to)
{
    if (QFile::exists(to))
        return failure(ErrorCode::AlreadyExists, to);
    QFile file(from);
    if (!file.rename(to))
        return failure(ErrorCode::AccessDenied, to, file.errorString());
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

Expected<void> requireSound(const QString &copy, const QString &named)
{
    FD_ASSIGN(const CheckReport report, checkDatabase(copy));
    if (report.isSound())
        return {};
    return failure(ErrorCode::Corrupt, named, report.findings.first().what);
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
            backups.append({dir.filePath(entry), taken, !match.captured(2).isEmpty()});
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
    FD_TRY(copyDatabase(database, copy.path(), progress));
    QFile::setPermissions(copy.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (const auto sound = requireSound(copy.path(), database); !sound) {
        if (sound.error().code == ErrorCode::Corrupt)
            FD_TRY(move(copy.path(), made.path + ".damaged"_L1)); // to be looked at, and never instead of a good one
        return tl::unexpected(sound.error());
    }
    if (made.sealed)
        FD_TRY(sealFile(copy.path(), made.path, plan.passphrase));
    else
        FD_TRY(move(copy.path(), made.path));
    FD_ASSIGN(const QList<BackupFile> all, backupsOf(database, plan.folder));
    for (const BackupFile &each : notKept(all, plan.keep))
        QFile::remove(each.path);
    return made;
}

Expected<void> restoreBackup(const QString &backup, const QString &target, const QString &passphrase)
{
    if (QFile::exists(target))
        return failure(ErrorCode::AlreadyExists, target);
    if (!QFile::exists(backup))
        return failure(ErrorCode::NotFound, backup);
    const Leftover opened(besides(QFileInfo(target).absolutePath()));
    QString source = backup;
    if (isSealedFile(backup)) {
        FD_TRY(unsealFile(backup, opened.path(), passphrase));
        source = opened.path();
    }
    FD_TRY(requireSound(source, backup));
    return copyDatabase(source, target);
}

} // namespace frontdoor
