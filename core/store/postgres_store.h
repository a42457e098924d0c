// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sql_store.h"

namespace frontdoor {

/// Whether an address means a server: "postgresql://server/database".
bool isServerAddress(const QString &database);

/// As long as it is there, a copy into the database is not finished.
constexpr auto unfinishedCopyTable = QLatin1StringView("unfinished_copy");

struct PostgresOptions {
    /// How long a unit of work waits for others before it gives up as Busy, in all.
    int patienceMs = 10'000;
    HistoryKeys keys = {};
};

/// Opens a database that was made on a server; NotADatabase if there is none of ours in it. Older, Newer, ConnectionLost,
/// AccessDenied, NotFound, InvalidInput.
Expected<std::unique_ptr<Store>> openPostgresStore(const QString &url, OpenMode mode,
                                                   const PostgresOptions &options = {});

/// Makes our tables in an empty database and opens it. AlreadyExists if there is something of ours in it.
Expected<std::unique_ptr<Store>> createPostgresStore(const QString &url);

/// What is known of a database on a server without looking through it.
struct ServerFacts {
    qint64 bytes = 0;
    int schemaVersion = 0;
    QString instanceId;
};
Expected<ServerFacts> factsOfServer(const QString &url);

/// Takes everything of ours away again, with what is in it: for one that could not be filled.
Expected<void> removePostgresTables(const QString &url);

/// Brings an older one up to this program's version.
Expected<void> upgradePostgresStore(const QString &url);

} // namespace frontdoor
