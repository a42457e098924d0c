// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/plain_sqlite.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <vector>

namespace frontdoor::bench {

PlainSqlite::PlainSqlite(const QString &path)
{
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(path));
    run({"PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY",
         "PRAGMA cell_size_check = ON"});
}

PlainSqlite::~PlainSqlite()
{
    sqlite3_finalize(m_statement);
    sqlite3_close(m_db);
}

void PlainSqlite::run(const QList<QByteArray> &statements)
{
    for (const QByteArray &sql : statements) {
        char *error = nullptr;
        if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
            qFatal("%s: %s", sql.left(200).constData(), error);
    }
}

double PlainSqlite::runPrepared(const QList<QByteArray> &statements)
{
    std::vector<sqlite3_stmt *> prepared;
    for (const QByteArray &sql : statements) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql.constData(), int(sql.size()), &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql.left(200).constData(), sqlite3_errmsg(m_db));
        prepared.push_back(statement);
    }
    QElapsedTimer timer;
    timer.start();
    for (sqlite3_stmt *statement : prepared) {
        int step = SQLITE_ROW;
        while (step == SQLITE_ROW)
            step = sqlite3_step(statement);
        if (step != SQLITE_DONE)
            qFatal("%s: %s", sqlite3_sql(statement), sqlite3_errmsg(m_db));
        sqlite3_reset(statement);
    }
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    for (sqlite3_stmt *statement : prepared)
        sqlite3_finalize(statement);
    return ms;
}

int PlainSqlite::read(const QByteArray &query)
{
    if (m_query != query) {
        sqlite3_finalize(m_statement);
        m_query = query;
        if (sqlite3_prepare_v2(m_db, query.constData(), int(query.size()), &m_statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
    }
    int rows = 0;
    qint64 sum = 0;
    const int columns = sqlite3_column_count(m_statement);
    while (sqlite3_step(m_statement) == SQLITE_ROW) {
        ++rows;
        for (int i = 0; i < columns; ++i) {
            if (sqlite3_column_type(m_statement, i) == SQLITE_TEXT)
                sum += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, i))).size();
            else
                sum += sqlite3_column_int64(m_statement, i);
        }
    }
    sqlite3_reset(m_statement);
    return sum == -1 ? -1 : rows; // the sum keeps the reading from being optimised away
}

} // namespace frontdoor::bench
