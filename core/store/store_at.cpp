// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/store_at.h"

#include "core/store/file_creation.h"
#include "core/store/postgres_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<void> makeOnServer(const QString &url, const std::function<Expected<void>(Store &)> &fill)
{
    const auto filled = [&]() -> Expected<void> {
        FD_ASSIGN(const std::unique_ptr<Store> store, createPostgresStore(url));
        const auto done = fill(*store);
        if (!done)
            return tl::unexpected(done.error());
        return {};
    };
    const auto done = filled();
    if (!done && done.error().code != ErrorCode::AlreadyExists)
        static_cast<void>(removePostgresTables(url)); // the first trouble is what has to be told
    return done;
}

} // namespace

Expected<void> requireFileOrServer(const QString &database)
{
    if (database.contains("://"_L1) && !isServerAddress(database))
        return failure(
            ErrorCode::InvalidInput, withoutPassword(database),
            u"%1 is neither a file nor an address as postgresql://server/database."_s.arg(withoutPassword(database)));
    return {};
}

Expected<std::unique_ptr<Store>> openStoreAt(const QString &database, OpenMode mode, const SqliteOptions &options)
{
    FD_TRY(requireFileOrServer(database));
    if (isServerAddress(database))
        return openPostgresStore(database, mode, {options.patienceMs, options.keys});
    return openSqliteStore(database, mode, options);
}

Expected<void> makeStoreAt(const QString &database, const std::function<Expected<void>(Store &)> &fill)
{
    FD_TRY(requireFileOrServer(database));
    if (isServerAddress(database))
        return makeOnServer(database, fill);
    return createFile(database, [&](const QString &temporary) -> Expected<void> {
        FD_ASSIGN(const std::unique_ptr<Store> store, createSqliteStore(temporary));
        return fill(*store);
    });
}

Expected<void> upgradeStoreAt(const QString &database)
{
    return isServerAddress(database) ? upgradePostgresStore(database) : upgradeSqliteStore(database);
}

QString withoutPassword(const QString &database)
{
    if (!database.contains("://"_L1))
        return database;
    // Not by QUrl, which would write an address without a server in another way. As libpq reads it: a password ends at the
    // first @, and where a / comes before there is none.
    static const QRegularExpression beforeServer(u"^([\\w+-]+://[^:@/]*):[^@/]*@"_s);
    static const QRegularExpression asOption(u"([?&])(?:ssl)?password=[^&]*(&|$)"_s);
    QString address = database;
    address.replace(beforeServer, u"\\1@"_s);
    while (address.contains(asOption))
        address.replace(asOption, u"\\1"_s);
    while (address.endsWith(u'?') || address.endsWith(u'&'))
        address.chop(1);
    return address;
}

QString nameOfDatabase(const QString &database)
{
    if (!isServerAddress(database))
        return QFileInfo(database).fileName();
    const QUrl url(database);
    const QString name = url.path().mid(1);
    if (url.host().isEmpty())
        return name.isEmpty() ? u"PostgreSQL"_s : name;
    return QCoreApplication::translate("frontdoor::Store", "%1 on %2").arg(name, url.host());
}

} // namespace frontdoor
