// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench.h"
#include "bench/plain_sqlite.h"
#include "bench/ratios.h"
#include "bench/trace.h"
#include "core/store/sqlite_store.h"

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

bool benchTray(const QString &database)
{
    const auto store = openSqliteStore(database, OpenMode::ReadOnly);
    if (!store)
        qFatal("%s", qPrintable(describe(store.error())));
    qsizetype rows = 0;
    const auto ours = [&] {
        const Expected<void> read = (*store)->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const QList<TrayRow> tray, views.tray({u"615"_s, {}, 2000, {}}));
            rows = tray.size();
            return {};
        });
        if (!read)
            qFatal("%s", qPrintable(describe(read.error())));
    };
    takeStatements();
    ours();
    QByteArray query;
    for (const QByteArray &statement : takeStatements()) {
        if (statement.trimmed().toUpper().startsWith("SELECT") && statement.size() > query.size())
            query = statement;
    }
    pauseTrace(true);
    PlainSqlite plain(database);
    int plainRows = 0;
    const Timings timings = inTurns(200, ours, [&] { plainRows = plain.read(query); });
    pauseTrace(false);
    if (plainRows != rows)
        qFatal("the plain query found %d rows, ours %lld", plainRows, static_cast<long long>(rows));
    return report(u"tray of %1 rows"_s.arg(rows), median(timings.ours), median(timings.theirs), u"plain SQL"_s, 1.5);
}

} // namespace frontdoor::bench
