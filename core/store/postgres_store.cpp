// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres_store.h"

#include "core/store/migrations.h"
#include "core/store/postgres_connection.h"
#include "core/store/postgres_schema.h"
#include "core/store/server_wall.h"
#include "core/store/sql_text.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int askAfterMs = 1000;

class PostgresStore final : public SqlStore {
public:
    PostgresStore(QString url, OpenMode mode, const PostgresOptions &options)
        : SqlStore(mode, options.patienceMs, options.keys)
        , m_url(std::move(url))
    {
    }

    Expected<void> open();
    void interrupt() override;
    Expected<bool> somethingChanged() override;
    QString place() const override;

private:
    Connection &connection() const override { return *m_connection; }
    Expected<void> ready() override;
    Expected<void> connect();
    Expected<void> requireSomebody();
    std::optional<LockHolder> holder() override;

    QString m_url;
    QMutex m_connectionMutex; // interrupt() comes from another thread, and a lost connection is replaced
    std::unique_ptr<PostgresConnection> m_connection;
    bool m_wasAway = false; ///< something may have changed unheard
    struct Seen {
        int process = 0;
        Instant since;
    };
    Seen m_seen; ///< who held the lock when this was asked last
};

Expected<void> PostgresStore::connect()
{
    FD_ASSIGN(auto connection, PostgresConnection::open(m_url, isReadOnly()));
    // Whoever waits longer asks whom for, and waits again.
    FD_TRY(connection->setPatience(std::min(patienceMs(), askAfterMs)));
    const QMutexLocker lock(&m_connectionMutex);
    m_connection = std::move(connection);
    return {};
}

Expected<void> PostgresStore::open()
{
    FD_TRY(connect());
    FD_ASSIGN(const bool isOurs, m_connection->hasSchema());
    if (!isOurs)
        return m_connection->error(ErrorCode::NotADatabase, {}, u"there are no tables of ours in it"_s);
    FD_ASSIGN(const bool isUnfinished, m_connection->holdsTable(QString(unfinishedCopyTable)));
    if (isUnfinished)
        return m_connection->error(ErrorCode::NotADatabase, {}, u"a copy into it was not finished; copy again"_s);
    FD_TRY(requireSomebody());
    return checkSchema();
}

/// To a login that works as nobody, the server shows no rows at all.
Expected<void> PostgresStore::requireSomebody()
{
    const auto schema = schemaInUse(*m_connection);
    if (schema || schema.error().code != ErrorCode::Corrupt)
        return {};
    return m_connection->error(ErrorCode::AccessDenied, {},
                               u"your login works as nobody here; its administrator gives it an "
                               "account with \"frontdoor login\""_s);
}

/// The server does not tell a login since when another one saves: it is since this one waits for it.
std::optional<LockHolder> PostgresStore::holder()
{
    const auto saver = m_connection->whoSaves();
    if (!saver || !*saver)
        return {};
    if ((*saver)->process != m_seen.process)
        m_seen = {(*saver)->process, SystemClock().now().plusMs(-askAfterMs)};
    QString computer = (*saver)->program;
    computer.remove("frontdoor "_L1);
    return LockHolder{(*saver)->login, computer, m_seen.since};
}

Expected<void> PostgresStore::ready()
{
    FD_TRY(SqlStore::ready());
    if (!m_connection->isLost())
        return {};
    m_wasAway = true;
    return connect();
}

void PostgresStore::interrupt()
{
    const QMutexLocker lock(&m_connectionMutex);
    if (m_connection)
        m_connection->interrupt();
}

Expected<bool> PostgresStore::somethingChanged()
{
    FD_TRY(ready());
    const bool unheard = std::exchange(m_wasAway, false);
    FD_ASSIGN(const bool heard, m_connection->wasNotified());
    return heard || unheard;
}

QString PostgresStore::place() const
{
    return isReadOnly() ? QCoreApplication::translate("frontdoor::Store", "PostgreSQL, to read only") : u"PostgreSQL"_s;
}

Expected<void> makeTables(PostgresConnection &connection)
{
    FD_ASSIGN(const QStringList statements, postgresSchema(firstPostgresVersion));
    for (const QString &statement : statements)
        FD_TRY(connection.execute(statement));
    FD_ASSIGN(const QList<Migration> known, migrations());
    return noteFirstVersion(connection, known.at(firstPostgresVersion - 1), SystemClock().now());
}

} // namespace

Expected<ServerFacts> factsOfServer(const QString &url)
{
    FD_ASSIGN(const auto connection, PostgresConnection::open(url, true));
    FD_ASSIGN(const SchemaInfo schema, schemaInUse(*connection));
    FD_ASSIGN(const QVariant bytes, connection->scalar(u"SELECT pg_database_size(current_database())"_s));
    return ServerFacts{bytes.toLongLong(), schema.version, schema.instanceId};
}

Expected<void> removePostgresTables(const QString &url)
{
    FD_ASSIGN(const QStringList tables, tableNames());
    FD_ASSIGN(const QString drop, sqlText(u"migrations/postgres/drop_table"_s));
    FD_ASSIGN(const auto connection, PostgresConnection::open(url));
    return connection->inTransaction([&]() -> Expected<void> {
        for (const QString &table : tables + QStringList{unfinishedCopyTable, u"server_login"_s})
            FD_TRY(connection->execute(drop.arg(table)));
        return {};
    });
}

bool isServerAddress(const QString &database)
{
    return database.startsWith("postgresql://"_L1) || database.startsWith("postgres://"_L1);
}

Expected<std::unique_ptr<Store>> openPostgresStore(const QString &url, OpenMode mode, const PostgresOptions &options)
{
    auto store = std::make_unique<PostgresStore>(url, mode, options);
    FD_TRY(store->open());
    return store;
}

Expected<std::unique_ptr<Store>> createPostgresStore(const QString &url)
{
    {
        FD_ASSIGN(const auto connection, PostgresConnection::open(url));
        FD_TRY(connection->inTransaction([&]() -> Expected<void> {
            FD_ASSIGN(const bool has, connection->hasSchema());
            if (has)
                return connection->error(ErrorCode::AlreadyExists, {});
            return makeTables(*connection);
        }));
    }
    FD_TRY(upgradePostgresStore(url));
    return openPostgresStore(url, OpenMode::ReadWrite);
}

Expected<void> upgradePostgresStore(const QString &url)
{
    FD_ASSIGN(const auto connection, PostgresConnection::open(url));
    FD_TRY(migrate(*connection, SystemClock().now()));
    return buildWall(*connection);
}

} // namespace frontdoor
