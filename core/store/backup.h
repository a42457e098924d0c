// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/domain/records.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace frontdoor {

/// How long backups are kept: the newest one of each of so many days, weeks and months that have one.
struct Retention {
    int days = 14;
    int weeks = 8;
    int months = 12;

    friend bool operator==(const Retention &, const Retention &) = default;
};

/// A backup, known by its name: "office-2026-05-01T013000Z.frontdoor", and ".sealed" after it if a passphrase is needed.
struct BackupFile {
    QString path;
    QDateTime taken; ///< UTC
    bool sealed = false;
    HistoryHead history = {}; ///< the end of the history in it, by its manifest
    QString concern = {};     ///< what is wrong with the history compared with earlier backups; empty: nothing

    friend bool operator==(const BackupFile &, const BackupFile &) = default;
};

struct BackupPlan {
    QString folder;
    QString passphrase; ///< empty: not sealed
    Retention keep;
};

/// Backups of a database in a folder, newest first; other files are left out. AccessDenied, NotFound.
Expected<QList<BackupFile>> backupsOf(const QString &database, const QString &folder);

/// Those that a retention does not keep. The newest one is always kept.
QList<BackupFile> notKept(QList<BackupFile> backups, const Retention &keep);

/// Copies a database, be it a file or on a server, into a file while others work with it, looks the copy through as `check` does, seals it if asked to, and only then
/// removes what is no longer kept. Beside it lies a manifest: which database, when, and the end of its history. A history that
/// does not have the end of every backup before is told as a concern, and nothing is removed then. A copy that is not sound is kept beside the others under ".damaged" and told as Corrupt:
/// older backups then stay whatever the retention says. `progress` as for copyDatabase().
Expected<BackupFile> backUp(const QString &database, const BackupPlan &plan, Instant now,
                            const std::function<bool(int done, int total)> &progress = {});

/// Makes a database of a backup, after looking it through: a file where nothing lies, or an empty one on a server. Of a file
/// nothing is left if it fails; a database on a server stays shut.
/// Corrupt where the backup is not sound or not what its manifest says, or the passphrase is another one.
Expected<void> restoreBackup(const QString &backup, const QString &target, const QString &passphrase = {});

} // namespace frontdoor
