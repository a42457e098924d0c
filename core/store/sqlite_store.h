// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/file_place.h"
#include "core/store/sql_store.h"

namespace frontdoor {

struct SqliteOptions {
    /// How long a unit of work or a read waits for others before it gives up as Busy, in all.
    int patienceMs = 10'000;
    /// Where the file lies, if that is known better than its file system tells: a file that this computer lends to others is
    /// Shared although its disk is here.
    std::optional<FilePlace> place = {};
    HistoryKeys keys = {};
};

/// Opens an existing database; never creates one. NotFound, NotADatabase, Corrupt, Newer, Older, ReadOnly, AccessDenied, Busy.
Expected<std::unique_ptr<Store>> openSqliteStore(const QString &path, OpenMode mode, const SqliteOptions &options = {});

/// Makes a new database and opens it. AlreadyExists if anything of that name is there: nothing is ever overwritten.
/// The file appears under its name only when it is complete.
Expected<std::unique_ptr<Store>> createSqliteStore(const QString &path);

/// Brings an older database up to this program's version. A backup beforehand is the caller's business.
Expected<void> upgradeSqliteStore(const QString &path);

/// A database that lives as long as the store: tests, scenarios, rehearsals.
Expected<std::unique_ptr<Store>> openMemoryStore();

} // namespace frontdoor
