// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench.h"
#include "bench/ratios.h"
#include "core/casework/views/rehearsal.h"
#include "core/procedure/library.h"
#include "core/procedure/loader.h"
#include "core/store/sqlite_store.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <cstdio>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double secondsFor100000 = 60;
constexpr qint64 longRun = 20'000; ///< contacts; from here on once is enough

Rulebook anotherRulebook(const QString &name, const Calendar &calendar)
{
    const Expected<Procedure> procedure = procedureNamed(name);
    if (!procedure)
        qFatal("%s", qPrintable(describe(procedure.error())));
    return {std::make_shared<const Procedure>(*procedure), calendar};
}

} // namespace

bool benchRehearsal(const QString &database)
{
    const Rulebook rules = rulesOf(database);
    const Rulebook other = anotherRulebook(u"leeds"_s, rules.calendar);
    const auto store = openSqliteStore(database, OpenMode::ReadOnly);
    if (!store)
        qFatal("%s", qPrintable(describe(store.error())));
    const Instant now = SystemClock().now();
    Rehearsal rehearsal;
    std::vector<double> runs;
    QElapsedTimer timer;
    do {
        timer.start();
        const Expected<void> read = (*store)->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(rehearsal, rehearse(views, rules, other, {{}, now}, now));
            return {};
        });
        runs.push_back(double(timer.nsecsElapsed()) / 1e9);
        if (!read || rehearsal.contacts == 0)
            qFatal("nothing was rehearsed");
    } while (rehearsal.contacts < longRun && runs.size() < 5);
    const double seconds = median(runs);
    const double limit = secondsFor100000 * double(rehearsal.contacts) / 100'000;
    const bool good = seconds <= limit;
    QTextStream(stdout) << u"rehearsing %1 contacts: %2 s (limit %3), %4 contacts per second%5"_s
                               .arg(rehearsal.contacts)
                               .arg(seconds, 0, 'f', 2)
                               .arg(limit, 0, 'f', 1)
                               .arg(double(rehearsal.contacts) / seconds, 0, 'f', 0)
                               .arg(good ? QString() : u"  ABOVE THE LIMIT"_s)
                        << Qt::endl;
    return good;
}

} // namespace frontdoor::bench
