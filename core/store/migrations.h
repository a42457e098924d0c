// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/store/connection.h"
#include "core/store/sql_text.h"

namespace frontdoor {

struct SchemaInfo {
    int version = 0;       ///< 0: no schema yet
    int minCompatible = 0; ///< the oldest program that may work with it
    QString instanceId;    ///< tells two databases apart, and copies of one do not differ
    Instant created;

    friend bool operator==(const SchemaInfo &, const SchemaInfo &) = default;
};

/// The schema version that this program was written for.
Expected<int> programVersion();

/// Version 0 if the database has no schema yet.
Expected<SchemaInfo> readSchema(Connection &connection);

/// The same for a database that is known to have one.
Expected<SchemaInfo> schemaInUse(Connection &connection);

/// Newer if the schema asks for a newer program than `version`, Older if it has to be upgraded first.
Expected<void> requireCompatible(const Connection &connection, const SchemaInfo &schema, int version);

/// Writes who the database is, for one whose tables were made as `migration` leaves them.
Expected<void> noteFirstVersion(Connection &connection, const Migration &migration, Instant now);

/// Applies the migrations that are missing, each in a transaction with its version, so that one which is interrupted
/// leaves the version before it.
Expected<void> migrate(Connection &connection, Instant now);
Expected<void> migrate(Connection &connection, Instant now, const QList<Migration> &known);

} // namespace frontdoor
