// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/trace.h"

#include <sqlite3.h>

#include <mutex>

namespace frontdoor::bench {

namespace {

std::mutex guard;
QList<QByteArray> statements;
bool isPaused = false;

int note(unsigned, void *, void *statement, void *text)
{
    const std::lock_guard lock(guard);
    if (isPaused)
        return 0;
    const char *sql = static_cast<const char *>(text);
    if (sql && sql[0] == '-' && sql[1] == '-')
        return 0; // a trigger's own statement: the one that fired it is noted
    char *expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    statements.append(QByteArray(expanded));
    sqlite3_free(expanded);
    return 0;
}

int onConnection(sqlite3 *db, const char **, const void *)
{
    return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, note, nullptr);
}

} // namespace

void traceAllConnections()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(onConnection));
}

QList<QByteArray> takeStatements()
{
    const std::lock_guard lock(guard);
    return std::exchange(statements, {});
}

void pauseTrace(bool paused)
{
    const std::lock_guard lock(guard);
    isPaused = paused;
}

} // namespace frontdoor::bench
