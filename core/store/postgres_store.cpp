// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres_store.h"

#include "core/store/migrations.h"
#include "core/store/people_index.h"
#include "core/store/postgres_connection.h"
#include "core/store/postgres_schema.h"
#include "core/store/query.h"
#include "core/store/sql_views.h"
#include "core/store/sql_work.h"
#include "core/store/waiting.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class PostgresStore final : public Store {
public:
    PostgresStore(QString url, OpenMode mode, PostgresOptions options)
        : m_url(std::move(url))
        , m_mode(mode)
        , m_options(options)
    {
    }

    Expected<void> open();
    Expected<void> write(const Unit &unit, const UserId &actor, Instant now) override;
    Expected<void> read(const std::function<Expected<void>(Views &)> &look) override;
    void interrupt() override;
    Expected<bool> somethingChanged() override;
    Expected<QList<Change>> changesAfter(qint64 sequence) override;
    Expected<qint64> lastChange() override;
    QString place() const override;

private:
    Expected<void> connect();
    Expected<void> ready();
    Expected<void> writeOnce(const Unit &unit, const UserId &actor, Instant now);
    Expected<void> reading(const std::function<Expected<void>()> &look);

    QString m_url;
    OpenMode m_mode;
    PostgresOptions m_options;
    QMutex m_connectionMutex; // interrupt() comes from another thread, and a lost connection is replaced
    std::unique_ptr<PostgresConnection> m_connection;
    bool m_isInUse = false;
    bool m_wasAway = false; ///< something may have changed unheard
    int m_programVersion = 0;
};

class Use {
public:
    explicit Use(bool &flag) : m_flag(flag) { m_flag = true; }
    ~Use() { m_flag = false; }
    Q_DISABLE_COPY_MOVE(Use)

private:
    bool &m_flag;
};

Expected<void> PostgresStore::connect()
{
    FD_ASSIGN(auto connection, PostgresConnection::open(m_url, m_mode == OpenMode::ReadOnly));
    FD_TRY(connection->setPatience(m_options.patienceMs));
    const QMutexLocker lock(&m_connectionMutex);
    m_connection = std::move(connection);
    return {};
}

Expected<void> PostgresStore::open()
{
    FD_TRY(connect());
    FD_ASSIGN(m_programVersion, programVersion());
    FD_ASSIGN(const SchemaInfo schema, readSchema(*m_connection));
    if (schema.version == 0)
        return m_connection->error(ErrorCode::NotADatabase, {}, u"there are no tables of ours in it"_s);
    FD_TRY(requireCompatible(*m_connection, schema, m_programVersion));
    FD_ASSIGN(const bool canFindPeople, isSearchIndexCurrent(*m_connection));
    if (!canFindPeople)
        return m_connection->error(ErrorCode::Older, {}, u"people are found in another way"_s);
    return {};
}

Expected<void> PostgresStore::ready()
{
    if (m_isInUse)
        return m_connection->error(ErrorCode::Internal, {}, u"the store is used inside its own unit of work"_s);
    if (!m_connection->isLost())
        return {};
    m_wasAway = true;
    return connect();
}

Expected<void> PostgresStore::write(const Unit &unit, const UserId &actor, Instant now)
{
    FD_TRY(ready());
    if (m_mode == OpenMode::ReadOnly)
        return m_connection->error(ErrorCode::ReadOnly, {});
    const Use use(m_isInUse);
    BackOff backOff(m_options.patienceMs);
    auto done = writeOnce(unit, actor, now);
    while (!done && done.error().code == ErrorCode::Busy && backOff.wait())
        done = writeOnce(unit, actor, now);
    return done;
}

Expected<void> PostgresStore::writeOnce(const Unit &unit, const UserId &actor, Instant now)
{
    FD_TRY(m_connection->begin(Connection::Transaction::Write));
    const auto attempt = [&]() -> Expected<bool> {
        FD_ASSIGN(const SchemaInfo schema, schemaInUse(*m_connection)); // somebody may have upgraded it meanwhile
        FD_TRY(requireCompatible(*m_connection, schema, m_programVersion));
        SqlWork work(*m_connection, actor, now);
        FD_ASSIGN(const bool isWanted, unit(work));
        if (isWanted)
            FD_TRY(work.finish());
        return isWanted;
    };
    const auto wanted = attempt();
    if (!wanted || !*wanted) {
        m_connection->rollback();
        if (!wanted)
            return tl::unexpected(wanted.error());
        return {};
    }
    auto done = m_connection->commit();
    if (!done)
        m_connection->rollback();
    return done;
}

Expected<void> PostgresStore::reading(const std::function<Expected<void>()> &look)
{
    FD_TRY(ready());
    const Use use(m_isInUse);
    m_connection->startReading();
    const auto attempt = [&]() -> Expected<void> {
        FD_TRY(m_connection->begin(Connection::Transaction::Read));
        FD_ASSIGN(const SchemaInfo schema, schemaInUse(*m_connection));
        FD_TRY(requireCompatible(*m_connection, schema, m_programVersion));
        return look();
    };
    auto done = attempt();
    m_connection->rollback(); // nothing was written
    m_connection->stopReading();
    return done;
}

Expected<void> PostgresStore::read(const std::function<Expected<void>(Views &)> &look)
{
    return reading([&] {
        SqlViews views(*m_connection);
        return look(views);
    });
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

Expected<QList<Change>> PostgresStore::changesAfter(qint64 sequence)
{
    QList<Change> changes;
    FD_TRY(reading([&]() -> Expected<void> {
        FD_ASSIGN(changes, changesIn(*m_connection, sequence));
        return {};
    }));
    return changes;
}

Expected<qint64> PostgresStore::lastChange()
{
    qint64 last = 0;
    FD_TRY(reading([&]() -> Expected<void> {
        FD_ASSIGN(last, lastChangeIn(*m_connection));
        return {};
    }));
    return last;
}

QString PostgresStore::place() const
{
    return m_mode == OpenMode::ReadOnly ? QCoreApplication::translate("frontdoor::Store", "PostgreSQL, to read only")
                                        : u"PostgreSQL"_s;
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
        FD_TRY(connection->begin(Connection::Transaction::Write));
        const auto made = [&]() -> Expected<void> {
            FD_ASSIGN(const bool has, connection->hasSchema());
            if (has)
                return connection->error(ErrorCode::AlreadyExists, {});
            FD_TRY(makeTables(*connection));
            return connection->commit();
        }();
        connection->rollback(); // nothing is left to roll back after the commit
        FD_TRY(made);
    }
    FD_TRY(upgradePostgresStore(url));
    return openPostgresStore(url, OpenMode::ReadWrite);
}

Expected<void> upgradePostgresStore(const QString &url)
{
    FD_ASSIGN(const auto connection, PostgresConnection::open(url));
    return migrate(*connection, SystemClock().now());
}

} // namespace frontdoor
