// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QString>
#include <QStringList>

namespace frontdoor {

/// The text of core/store/sql/<name>.sql without its comments; `name` is "contact/insert".
Expected<QString> sqlText(const QString &name);

bool hasSqlText(const QString &name);

/// Names of all single statements, sorted; the migrations are not among them, nor what has places for names of
/// tables, nor what a server has in its own words.
QStringList sqlNames();

/// One step of the schema's history.
struct Migration {
    int version = 0;
    int minCompatible = 0; ///< the oldest program version that may work with the result
    QString description;
    QStringList statements;
};

/// All migrations, oldest first, numbered 1, 2, 3 ...
Expected<QList<Migration>> migrations();

/// What a server's tables hold from the beginning, where the first migrations are not applied one by one.
Expected<Migration> firstRows();

/// The statements of migrations/postgres/<name>.sql, which a server's owner executes after every migration.
Expected<QStringList> serverStatements(const QString &name);

/// Reads the text of one migration file: "-- description:", "-- min_compatible:", then statements after "-- statement" lines.
Expected<Migration> parseMigration(int version, const QString &text);

} // namespace frontdoor
