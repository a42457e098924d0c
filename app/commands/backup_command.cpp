// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/backup_command.h"

#include "app/commands/progress.h"
#include "core/store/postgres_store.h"
#include "core/store/store_at.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<QString> passphraseIn(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::AccessDenied, path, file.errorString());
    const QString passphrase = QString::fromUtf8(file.readLine(10'000)).trimmed();
    if (passphrase.isEmpty())
        return failure(ErrorCode::InvalidInput, path,
                       u"The first line of %1 is empty: the passphrase belongs there."_s.arg(path));
    return passphrase;
}

int runBackup(Terminal &terminal, const BackupArguments &arguments)
{
    if (isServerAddress(arguments.database) && arguments.folder.isEmpty()) {
        terminal.err << u"frontdoor: Say with --to in which folder the backups of a server lie."_s << Qt::endl;
        return ExitUsage;
    }
    BackupPlan plan;
    plan.folder = arguments.folder.isEmpty() ? QFileInfo(arguments.database).absoluteDir().filePath(u"backups"_s)
                                             : arguments.folder;
    plan.keep = arguments.keep;
    if (!arguments.passphraseFile.isEmpty()) {
        const Expected<QString> passphrase = passphraseIn(arguments.passphraseFile);
        if (!passphrase)
            return complain(terminal, passphrase.error());
        plan.passphrase = *passphrase;
    }
    Progress progress(terminal.err, u"Copying"_s, Progress::stderrIsTerminal());
    const Expected<BackupFile> made = backUp(arguments.database, plan, SystemClock().now(), [&](int done, int total) {
        progress.show(done, total);
        return true;
    });
    if (!made)
        return complain(terminal, made.error());
    terminal.out << u"%1: copied, looked through and sound."_s.arg(made->path) << Qt::endl
                 << u"Its history ends with entry %1:%2"_s.arg(made->history.sequence).arg(made->history.hash.left(16))
                 << Qt::endl;
    if (const Expected<QList<BackupFile>> all = backupsOf(arguments.database, plan.folder))
        terminal.out << u"%1 backups are kept there, the oldest of %2."_s.arg(all->size())
                            .arg(all->last().taken.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s))
                     << Qt::endl;
    if (!made->concern.isEmpty()) {
        terminal.err << made->concern << Qt::endl;
        return ExitNo;
    }
    return ExitDone;
}

int runRestore(Terminal &terminal, const RestoreArguments &arguments)
{
    QString passphrase;
    if (!arguments.passphraseFile.isEmpty()) {
        const Expected<QString> read = passphraseIn(arguments.passphraseFile);
        if (!read)
            return complain(terminal, read.error());
        passphrase = *read;
    }
    if (const Expected<void> restored = restoreBackup(arguments.backup, arguments.target, passphrase); !restored)
        return complain(terminal, restored.error());
    terminal.out
        << u"%1 is the database of that backup, looked through and sound."_s.arg(withoutPassword(arguments.target))
        << Qt::endl
        << u"What was saved after the backup is not in it: compare the end of the history with what the last handover shows."_s
        << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
