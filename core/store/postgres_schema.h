// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QStringList>

namespace frontdoor {

/// A statement of a migration as PostgreSQL has it: whole numbers of 64 bits, keys that count themselves, texts in
/// the order of their bytes, no STRICT.
QString inPostgres(const QString &statement);

/// What makes the schema that migrations 1 to `version` arrive at, in one go: tables, indexes, first rows, then the references
/// between tables. Migrations rebuild tables in ways that only SQLite needs, so a server begins with where they end.
Expected<QStringList> postgresSchema(int version);

/// The names of all tables that migrations make.
Expected<QStringList> tableNames();

/// The version at which servers begin; later migrations are applied one by one, in both kinds of database.
constexpr int firstPostgresVersion = 4;

} // namespace frontdoor
