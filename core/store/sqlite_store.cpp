// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_store.h"
#include "core/store/sqlite_connection.h"

#include "core/store/columns_records.h"
#include "core/store/file_creation.h"
#include "core/store/migrations.h"
#include "core/store/people_index.h"
#include "core/store/query.h"
#include "core/store/sql_views.h"
#include "core/store/sql_work.h"
#include "core/store/waiting.h"

#include <QCoreApplication>
#include <QVariant>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<std::unique_ptr<SqliteConnection>> openPatiently(const QString &path, SqliteConnection::Access access,
                                                          const SqliteOptions &options)
{
    return withPatience(options.patienceMs, [&] { return SqliteConnection::open(path, access, options.place); });
}

class SqliteStore final : public Store {
public:
    SqliteStore(QString path, OpenMode mode, const SqliteOptions &options)
        : m_path(std::move(path))
        , m_mode(mode)
        , m_options(options)
    {
    }

    Expected<void> open();
    Expected<void> openInMemory();

    Expected<void> write(const Unit &unit, const UserId &actor, Instant now) override;
    Expected<void> read(const std::function<Expected<void>(Views &)> &look) override;
    void interrupt() override;
    Expected<bool> somethingChanged() override;
    Expected<QList<Change>> changesAfter(qint64 sequence) override;
    Expected<qint64> lastChange() override;
    QString place() const override;

private:
    Expected<void> check();
    Expected<qint64> dataVersion();
    Expected<void> ready();
    Expected<void> writeOnce(const Unit &unit, const UserId &actor, Instant now, BackOff &backOff);
    Expected<void> readOnce(const std::function<Expected<void>()> &look);
    Expected<void> reading(const std::function<Expected<void>()> &look);

    const QString m_path;
    const OpenMode m_mode;
    const SqliteOptions m_options;
    std::unique_ptr<SqliteConnection> m_connection; // as long as the store: interrupt() comes from another thread
    Courtesy m_courtesy;
    bool m_isInUse = false;
    int m_programVersion = 0;
    qint64 m_dataVersion = 0;
};

// Marks the store as in use, as long as it lives.
class Use {
public:
    explicit Use(bool &flag) : m_flag(flag) { m_flag = true; }
    ~Use() { m_flag = false; }
    Q_DISABLE_COPY_MOVE(Use)

private:
    bool &m_flag;
};

Expected<void> SqliteStore::open()
{
    const auto access = m_mode == OpenMode::ReadOnly ? SqliteConnection::Access::ReadOnly
                                                     : SqliteConnection::Access::ReadWrite;
    FD_ASSIGN(m_connection, openPatiently(m_path, access, m_options));
    return withPatience(m_options.patienceMs, [this] { return check(); });
}

Expected<void> SqliteStore::openInMemory()
{
    FD_ASSIGN(m_connection, SqliteConnection::inMemory());
    FD_TRY(migrate(*m_connection, Instant()));
    return check();
}

Expected<void> SqliteStore::check()
{
    FD_ASSIGN(m_programVersion, programVersion());
    FD_ASSIGN(const SchemaInfo schema, readSchema(*m_connection));
    FD_TRY(requireCompatible(*m_connection, schema, m_programVersion));
    FD_ASSIGN(const bool canFindPeople, isSearchIndexCurrent(*m_connection));
    if (!canFindPeople)
        return m_connection->error(ErrorCode::Older, {}, u"people are found in another way"_s);
    FD_ASSIGN(m_dataVersion, dataVersion());
    return {};
}

Expected<qint64> SqliteStore::dataVersion()
{
    FD_ASSIGN(Statement statement, m_connection->statement(u"sqlite/data_version"_s));
    FD_ASSIGN(const QList<qint64> version, valuesOf<qint64>(statement));
    return version.value(0);
}

Expected<void> SqliteStore::ready()
{
    if (m_isInUse)
        return failure(ErrorCode::Internal, m_path, u"the store is used inside its own unit of work"_s);
    return {};
}

Expected<void> SqliteStore::write(const Unit &unit, const UserId &actor, Instant now)
{
    FD_TRY(ready());
    if (m_mode == OpenMode::ReadOnly)
        return failure(ErrorCode::ReadOnly, m_path);
    const Use use(m_isInUse);
    if (!m_connection->isInMemory())
        m_courtesy.beforeSaving();
    BackOff backOff(m_options.patienceMs);
    auto done = writeOnce(unit, actor, now, backOff);
    while (!done && done.error().code == ErrorCode::Busy && backOff.wait())
        done = writeOnce(unit, actor, now, backOff);
    m_courtesy.afterSaving();
    return done;
}

Expected<void> SqliteStore::writeOnce(const Unit &unit, const UserId &actor, Instant now, BackOff &backOff)
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
    // Readers hold up the last step only; waiting here keeps the work that is done.
    for (;;) {
        auto done = m_connection->commit();
        if (!done && done.error().code == ErrorCode::Busy && backOff.wait())
            continue;
        if (!done)
            m_connection->rollback();
        return done;
    }
}

Expected<void> SqliteStore::readOnce(const std::function<Expected<void>()> &look)
{
    FD_TRY(m_connection->begin(Connection::Transaction::Read));
    auto done = look();
    m_connection->rollback(); // nothing was written
    return done;
}

Expected<void> SqliteStore::reading(const std::function<Expected<void>()> &look)
{
    FD_TRY(ready());
    const Use use(m_isInUse);
    m_connection->startReading();
    BackOff backOff(m_options.patienceMs);
    for (;;) {
        bool hasBegun = false;
        auto done = readOnce([&]() -> Expected<void> {
            // The first statement takes the lock; after it nobody can make the reader wait.
            FD_ASSIGN(const SchemaInfo schema, schemaInUse(*m_connection));
            FD_TRY(requireCompatible(*m_connection, schema, m_programVersion));
            hasBegun = true;
            return look();
        });
        if (!done && done.error().code == ErrorCode::Busy && !hasBegun && !m_connection->isCancelled()
            && backOff.wait())
            continue;
        m_connection->stopReading();
        return done;
    }
}

Expected<void> SqliteStore::read(const std::function<Expected<void>(Views &)> &look)
{
    return reading([&] {
        SqlViews views(*m_connection);
        return look(views);
    });
}

void SqliteStore::interrupt()
{
    m_connection->interrupt();
}

Expected<bool> SqliteStore::somethingChanged()
{
    FD_TRY(ready());
    FD_ASSIGN(const qint64 now, dataVersion());
    return std::exchange(m_dataVersion, now) != now;
}

Expected<QList<Change>> SqliteStore::changesAfter(qint64 sequence)
{
    QList<Change> changes;
    FD_TRY(reading([&]() -> Expected<void> {
        FD_ASSIGN(changes, changesIn(*m_connection, sequence));
        return {};
    }));
    return changes;
}

Expected<qint64> SqliteStore::lastChange()
{
    qint64 last = 0;
    FD_TRY(reading([&]() -> Expected<void> {
        FD_ASSIGN(last, lastChangeIn(*m_connection));
        return {};
    }));
    return last;
}

QString SqliteStore::place() const
{
    if (m_connection->isInMemory())
        return QCoreApplication::translate("frontdoor::Store", "In memory");
    const bool readOnly = m_mode == OpenMode::ReadOnly;
    switch (m_connection->place()) {
    case FilePlace::Local:
        return readOnly ? QCoreApplication::translate("frontdoor::Store", "Local file, to read only")
                        : QCoreApplication::translate("frontdoor::Store", "Local file");
    case FilePlace::Shared:
        return readOnly ? QCoreApplication::translate("frontdoor::Store", "Shared file, to read only")
                        : QCoreApplication::translate("frontdoor::Store", "Shared file");
    }
    return {};
}

} // namespace

Expected<std::unique_ptr<Store>> openSqliteStore(const QString &path, OpenMode mode, const SqliteOptions &options)
{
    auto store = std::make_unique<SqliteStore>(path, mode, options);
    FD_TRY(store->open());
    return store;
}

Expected<std::unique_ptr<Store>> createSqliteStore(const QString &path)
{
    FD_TRY(createFile(path, [](const QString &temporary) -> Expected<void> {
        FD_ASSIGN(auto connection, SqliteConnection::create(temporary));
        return migrate(*connection, SystemClock().now());
    }));
    return openSqliteStore(path, OpenMode::ReadWrite);
}

Expected<void> upgradeSqliteStore(const QString &path)
{
    const SqliteOptions options;
    FD_ASSIGN(auto connection, openPatiently(path, SqliteConnection::Access::ReadWrite, options));
    return withPatience(options.patienceMs, [&] { return migrate(*connection, SystemClock().now()); });
}

Expected<std::unique_ptr<Store>> openMemoryStore()
{
    auto store = std::make_unique<SqliteStore>(QString(), OpenMode::ReadWrite, SqliteOptions());
    FD_TRY(store->openInMemory());
    return store;
}

} // namespace frontdoor
