// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/base/id.h"
#include "core/store/people_index.h"
#include "core/store/query.h"


namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<void> noteVersion(Connection &connection, const Migration &migration, Instant now)
{
    if (migration.version == 1) // it makes the table
        return noteFirstVersion(connection, migration, now);
    FD_ASSIGN(Statement statement, connection.statement(u"meta/update"_s));
    statement.bind(u":schema_version"_s, migration.version).bind(u":min_compatible"_s, migration.minCompatible);
    FD_TRY(statement.run());
    return connection.noteSchemaVersion(migration.version);
}

Expected<void> apply(Connection &connection, const Migration &migration, Instant now)
{
    for (const QString &statement : migration.statements)
        FD_TRY(connection.execute(connection.inItsOwnWords(statement)));
    FD_TRY(noteVersion(connection, migration, now));
    FD_TRY(connection.checkReferences());
    return connection.commit();
}

} // namespace

Expected<void> noteFirstVersion(Connection &connection, const Migration &migration, Instant now)
{
    // The only row is the database's identity.
    FD_ASSIGN(Statement statement, connection.statement(u"meta/insert"_s));
    statement.bind(u":schema_version"_s, migration.version).bind(u":min_compatible"_s, migration.minCompatible);
    statement.bind(u":instance_id"_s, newUuid7()).bind(u":created_at"_s, now);
    FD_TRY(statement.run());
    return connection.noteSchemaVersion(migration.version);
}

Expected<int> programVersion()
{
    FD_ASSIGN(const QList<Migration> known, migrations());
    return known.last().version;
}

Expected<SchemaInfo> readSchema(Connection &connection)
{
    FD_ASSIGN(const bool has, connection.hasSchema());
    if (!has)
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
