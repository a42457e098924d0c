// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_store.h"
#include "core/store/sqlite_connection.h"

#include "core/store/file_creation.h"
#include "core/store/lock_note.h"
#include "core/store/migrations.h"
#include "core/store/query.h"
#include "core/store/share_check.h"
#include "core/store/sql_records.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QStorageInfo>
#include <QSysInfo>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<std::unique_ptr<SqliteConnection>> openPatiently(const QString &path, SqliteConnection::Access access,
                                                          const SqliteOptions &options)
{
    return withPatience(options.patienceMs, [&] { return SqliteConnection::open(path, access, options.place); });
}

Expected<void> requireSafePlace(const QString &path, std::optional<FilePlace> place)
{
    if (const auto trouble = troubleOfPlace(path, place ? *place : filePlaceOf(path)))
        return failure(ErrorCode::UnsafePlace, path, describe(*trouble));
    return {};
}

class SqliteStore final : public SqlStore {
public:
    SqliteStore(QString path, OpenMode mode, const SqliteOptions &options)
        : SqlStore(mode, options.patienceMs, options.keys)
        , m_path(std::move(path))
        , m_place(options.place)
    {
    }

    Expected<void> open();
    Expected<void> openInMemory();

    void interrupt() override;
    StoreTimes times() const override { return {m_roundTrip, SqlStore::times().lockWait}; }
    Expected<bool> somethingChanged() override;
    QString place() const override;

private:
    Connection &connection() const override { return *m_connection; }
    void beforeSaving() override;
    void afterSaving() override { m_courtesy.afterSaving(); }
    Expected<void> commit(BackOff &backOff) override;
    void lockTaken(const UserId &actor, Instant now) override;
    void lockGiven() override;
    std::optional<LockHolder> holder() override;

    Expected<void> check();
    Expected<qint64> dataVersion();
    void measureRoundTrip();

    const QString m_path;
    const std::optional<FilePlace> m_place;
    std::unique_ptr<SqliteConnection> m_connection; // as long as the store: interrupt() comes from another thread
    Courtesy m_courtesy;
    std::optional<LockNote> m_note; ///< where others cannot be asked
    QHash<UserId, QString> m_names;
    qint64 m_roundTrip = 0;
    qint64 m_dataVersion = 0;
};

Expected<void> SqliteStore::open()
{
    if (!isReadOnly())
        FD_TRY(requireSafePlace(m_path, m_place));
    const auto access = isReadOnly() ? SqliteConnection::Access::ReadOnly : SqliteConnection::Access::ReadWrite;
    FD_ASSIGN(m_connection, openPatiently(m_path, access, {patienceMs(), m_place, {}}));
    if (m_connection->place() == FilePlace::Shared)
        m_note.emplace(m_path);
    return withPatience(patienceMs(), [this] { return check(); });
}

Expected<void> SqliteStore::openInMemory()
{
    FD_ASSIGN(m_connection, SqliteConnection::inMemory());
    FD_TRY(migrate(*m_connection, Instant()));
    return check();
}

Expected<void> SqliteStore::check()
{
    FD_TRY(checkSchema());
    FD_ASSIGN(m_dataVersion, dataVersion());
    return {};
}

Expected<qint64> SqliteStore::dataVersion()
{
    FD_ASSIGN(Statement statement, m_connection->statement(u"sqlite/data_version"_s));
    FD_ASSIGN(const QList<qint64> version, valuesOf<qint64>(statement));
    return version.value(0);
}

void SqliteStore::beforeSaving()
{
    if (!m_connection->isInMemory())
        m_courtesy.beforeSaving();
}

Expected<void> SqliteStore::commit(BackOff &backOff)
{
    // Readers hold up the last step only; waiting here keeps the work that is done.
    for (;;) {
        auto done = m_connection->commit();
        if (done || done.error().code != ErrorCode::Busy || !backOff.wait())
            return done;
    }
}

void SqliteStore::lockTaken(const UserId &actor, Instant now)
{
    if (!m_note)
        return;
    if (!m_names.contains(actor)) {
        const auto user = SqlRecords(*m_connection).user(actor);
        m_names.insert(actor, user && *user ? (*user)->name : QString());
    }
    m_note->write({m_names.value(actor), QSysInfo::machineHostName(), now});
}

void SqliteStore::lockGiven()
{
    if (m_note)
        m_note->clear();
}

std::optional<LockHolder> SqliteStore::holder()
{
    return m_note ? LockNote::read(m_path) : std::nullopt;
}

void SqliteStore::measureRoundTrip()
{
    // How much room there is can be told by the server only, and takes one question.
    QElapsedTimer timer;
    timer.start();
    QStorageInfo storage(QFileInfo(m_path).absolutePath());
    m_roundTrip = storage.isValid() ? timer.nsecsElapsed() / 1000 : 0;
}

void SqliteStore::interrupt()
{
    m_connection->interrupt();
}

Expected<bool> SqliteStore::somethingChanged()
{
    FD_TRY(ready());
    if (m_note)
        measureRoundTrip();
    FD_ASSIGN(const qint64 now, dataVersion());
    return std::exchange(m_dataVersion, now) != now;
}

QString SqliteStore::place() const
{
    if (m_connection->isInMemory())
        return QCoreApplication::translate("frontdoor::Store", "In memory");
    const bool readOnly = isReadOnly();
    if (m_connection->isEncrypted())
        return readOnly ? QCoreApplication::translate("frontdoor::Store", "Encrypted file, to read only")
                        : QCoreApplication::translate("frontdoor::Store", "Encrypted file");
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
    FD_TRY(requireSafePlace(path, {}));
    FD_TRY(createFile(path, [](const QString &temporary) -> Expected<void> {
        FD_ASSIGN(auto connection, SqliteConnection::create(temporary));
        return migrate(*connection, SystemClock().now());
    }));
    return openSqliteStore(path, OpenMode::ReadWrite);
}

Expected<void> upgradeSqliteStore(const QString &path)
{
    const SqliteOptions options;
    FD_TRY(requireSafePlace(path, options.place));
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
