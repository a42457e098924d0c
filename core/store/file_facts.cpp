// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_facts.h"
#include "core/store/sqlite_connection.h"

#include "core/store/migrations.h"

#include <QFileInfo>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<FileFacts> factsOf(const QString &path)
{
    FD_ASSIGN(const std::unique_ptr<SqliteConnection> connection,
              SqliteConnection::open(path, SqliteConnection::Access::ReadOnly));
    FD_ASSIGN(const SchemaInfo schema, schemaInUse(*connection));
    FileFacts facts;
    facts.bytes = QFileInfo(path).size() + QFileInfo(path + "-wal"_L1).size();
    facts.schemaVersion = schema.version;
    facts.instanceId = schema.instanceId;
    facts.place = filePlaceOf(path);
    return facts;
}

} // namespace frontdoor
