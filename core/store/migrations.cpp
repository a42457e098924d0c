// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/base/id.h"
#include "core/store/people_index.h"
#include "core/store/query.h"

#include <QVariant>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<void> noteVersion(Connection &connection, const Migration &migration, Instant now)
{
    // The first migration makes the table; its only row is the database's identity.
    FD_ASSIGN(Statement statement, connection.statement(migration.version == 1 ? u"meta/insert"_s : u"meta/update"_s));
    statement.bind(u":schema_version"_s, migration.version).bind(u":min_compatible"_s, migration.minCompatible);
    if (migration.version == 1)
        statement.bind(u":instance_id"_s, newUuid7()).bind(u":created_at"_s, now);
    FD_TRY(statement.run());
    return connection.execute(u"PRAGMA user_version = %1"_s.arg(migration.version));
}

Expected<void> apply(Connection &connection, const Migration &migration, Instant now)
{
    for (const QString &statement : migration.statements)
        FD_TRY(connection.execute(statement));
    FD_TRY(noteVersion(connection, migration, now));
    FD_ASSIGN(const QVariant broken, connection.scalar(u"PRAGMA foreign_key_check"_s));
    if (broken.isValid())
        return connection.error(ErrorCode::Corrupt, u"migration %1"_s.arg(migration.version),
                                u"rows of %1 refer to rows that do not exist"_s.arg(broken.toString()));
    return connection.commit();
}

} // namespace

Expected<int> programVersion()
{
    FD_ASSIGN(const QList<Migration> known, migrations());
    return known.last().version;
}

Expected<SchemaInfo> readSchema(Connection &connection)
{
    FD_ASSIGN(Statement statement, connection.statement(u"sqlite/has_meta"_s));
    FD_ASSIGN(const QList<int> tables, valuesOf<int>(statement));
    if (tables.value(0) == 0)
        return SchemaInfo{};
    return schemaInUse(connection);
}

Expected<SchemaInfo> schemaInUse(Connection &connection)
{
    FD_ASSIGN(Statement statement, connection.statement(u"meta/select"_s));
    FD_ASSIGN(const QList<SchemaInfo> rows, listOf<SchemaInfo>(statement, [](Row &row) {
                  SchemaInfo info;
                  row.read(info.version).read(info.minCompatible).read(info.instanceId).read(info.created);
                  return info;
              }));
    if (rows.isEmpty())
        return connection.error(ErrorCode::Corrupt, u"meta"_s, u"has no row"_s);
    return rows.first();
}

Expected<void> requireCompatible(const Connection &connection, const SchemaInfo &schema, int version)
{
    const QString detail = u"the database has version %1, this program %2"_s.arg(schema.version).arg(version);
    if (schema.minCompatible > version)
        return connection.error(ErrorCode::Newer, {}, detail);
    if (schema.version < version)
        return connection.error(ErrorCode::Older, {}, detail);
    return {};
}

Expected<void> migrate(Connection &connection, Instant now)
{
    FD_ASSIGN(const QList<Migration> known, migrations());
    FD_TRY(migrate(connection, now, known));
    return renewSearchIndex(connection);
}

Expected<void> migrate(Connection &connection, Instant now, const QList<Migration> &known)
{
    // A table can be replaced only while nobody minds who refers to it; and this cannot be changed inside a transaction.
    FD_TRY(connection.setForeignKeys(false));
    for (const Migration &migration : known) {
        // Read under the lock: another program may be upgrading the same file.
        FD_TRY(connection.begin(Connection::Transaction::Write));
        const auto schema = readSchema(connection);
        const auto done = !schema                               ? Expected<void>(tl::unexpected(schema.error()))
                          : schema->version < migration.version ? apply(connection, migration, now)
                                                                : Expected<void>();
        connection.rollback(); // nothing is left to roll back after the commit
        FD_TRY(done);
    }
    return connection.setForeignKeys(true);
}

} // namespace frontdoor
