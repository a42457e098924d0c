// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace frontdoor {

/// A PostgreSQL server of a test's own, reachable by a socket in a folder of its own, without the network; gone with this object.
/// What it stores is not synced: it never outlives the test.
class PostgresServer {
public:
    static Expected<std::unique_ptr<PostgresServer>> start();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// The address of a new, empty database.
    Expected<QString> newDatabase();
    /// The address of a new, empty schema in a database that many share: much quicker, where nothing else looks at the database.
    Expected<QString> newSchema();
    /// As if somebody pulled the plug, and put it in again.
    Expected<void> restart();

private:
    PostgresServer() = default;
    Expected<void> initialise();
    Expected<void> run();
    Expected<void> asServer(const QStringList &command) const;
    void stop();

    QTemporaryDir m_folder{QStringLiteral("/tmp/frontdoor-pg-XXXXXX")}; // a socket's path has to be short
    QProcess m_server;
    int m_databases = 0;
    int m_schemas = 0;
    QString m_shared; ///< the database of the schemas
};

} // namespace frontdoor
