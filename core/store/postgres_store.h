// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"
#include "core/store/sqlite_store.h"

namespace frontdoor {

/// Whether an address means a server: "postgresql://server/database".
bool isServerAddress(const QString &database);

struct PostgresOptions {
    /// How long a unit of work waits for others before it gives up as Busy, in all.
    int patienceMs = 10'000;
};

/// Opens a database that was made on a server; NotADatabase if there is none of ours in it. Older, Newer, ConnectionLost,
/// AccessDenied, NotFound, InvalidInput.
Expected<std::unique_ptr<Store>> openPostgresStore(const QString &url, OpenMode mode,
                                                   const PostgresOptions &options = {});

/// Makes our tables in an empty database and opens it. AlreadyExists if there is something of ours in it.
Expected<std::unique_ptr<Store>> createPostgresStore(const QString &url);

/// Brings an older one up to this program's version.
Expected<void> upgradePostgresStore(const QString &url);

} // namespace frontdoor
