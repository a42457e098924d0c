// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sqlite_store.h"

#include <functional>

namespace frontdoor {

// A database is named by the path of a file or by the address of a server, "postgresql://server/database". Everything that
// opens one does it here, so that both work everywhere.

/// InvalidInput for an address of another kind.
Expected<void> requireFileOrServer(const QString &database);

/// As openSqliteStore() and openPostgresStore(); `options` that only a file has are left out for a server.
Expected<std::unique_ptr<Store>> openStoreAt(const QString &database, OpenMode mode, const SqliteOptions &options = {});

/// Makes a database and lets `fill` put into it what belongs to it from the beginning. A file appears under its name only when
/// it is full; a server's tables are taken away again if filling fails. AlreadyExists if something of ours is there.
Expected<void> makeStoreAt(const QString &database, const std::function<Expected<void>(Store &)> &fill);

/// Brings an older one up to this program's version. A backup beforehand is the caller's business.
Expected<void> upgradeStoreAt(const QString &database);

/// The same without a password: for settings, messages and titles.
QString withoutPassword(const QString &database);

/// For a title or a sentence: "office.frontdoor", "office on db.example.org".
QString nameOfDatabase(const QString &database);

} // namespace frontdoor
