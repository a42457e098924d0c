// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace frontdoor::bench {

/// SQLite as its own C interface offers it, with the settings of our connections: what we compare with.
class PlainSqlite {
public:
    explicit PlainSqlite(const QString &path);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite &) = delete;
    PlainSqlite &operator=(const PlainSqlite &) = delete;

    /// Runs each; a failure ends the program.
    void run(const QList<QByteArray> &statements);
    /// The same without the reading of their text, as for statements that are prepared once. Milliseconds.
    double runPrepared(const QList<QByteArray> &statements);
    /// Runs one query, prepared once, and reads every column of every row as text or number. The number of rows.
    int read(const QByteArray &query);

private:
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    QByteArray m_query;
};

} // namespace frontdoor::bench
