// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"
#include "core/store/backup.h"

namespace frontdoor {

struct BackupArguments {
    QString database;
    QString folder;         ///< empty: "backups" beside the database
    QString passphraseFile; ///< empty: not sealed
    Retention keep;
};
int runBackup(Terminal &, const BackupArguments &);

struct RestoreArguments {
    QString backup;
    QString target;
    QString passphraseFile;
};
int runRestore(Terminal &, const RestoreArguments &);

/// The first line of a file, without the blanks around it. InvalidInput where it is empty, NotFound, AccessDenied.
Expected<QString> passphraseIn(const QString &path);

} // namespace frontdoor
