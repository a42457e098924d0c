// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench.h"
#include "bench/plain_sqlite.h"
#include "bench/ratios.h"
#include "bench/trace.h"
#include "core/casework/views/family_radar.h"
#include "core/store/sqlite_store.h"

#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype children = 200;
constexpr double mostMilliseconds = 20;

/// Children of the newest contacts, each once: families with a history.
QList<Person> childrenOf(Store &store, Instant now)
{
    QList<Person> people;
    QSet<PersonId> known;
    const Expected<void> read = store.read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const QList<ContactId> contacts, views.contactsReceived(now.plusHours(-24 * 60), now));
        for (auto it = contacts.crbegin(); it != contacts.crend() && people.size() < children; ++it) {
            FD_ASSIGN(const std::optional<Contact> contact, views.contact(*it));
            if (!contact || known.contains(contact->child))
                continue;
            known.insert(contact->child);
            FD_ASSIGN(const std::optional<Person> child, views.person(contact->child));
            if (child)
                people.append(*child);
        }
        return {};
    });
    if (!read || people.isEmpty())
        qFatal("the demo database has no contacts");
    return people;
}

} // namespace

/// The radar of families of the demo, beside the very same reads by SQLite's own interface.
bool benchRadar(const QString &database, Instant now)
{
    const Rulebook rules = rulesOf(database);
    const auto store = openSqliteStore(database, OpenMode::ReadOnly);
    if (!store)
        qFatal("%s", qPrintable(describe(store.error())));
    const QList<Person> people = childrenOf(**store, now);
    qsizetype lines = 0;
    const auto look = [&](const Person &child) {
        const Expected<void> read = (*store)->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const FamilyRadar radar, familyRadarOf(views, {child, {}, {}, now, {}}, rules, {{}, now}));
            lines += radar.lines.size();
            return {};
        });
        if (!read)
            qFatal("%s", qPrintable(describe(read.error())));
    };
    QList<QList<QByteArray>> statements;
    takeStatements();
    for (const Person &child : people) {
        look(child);
        QList<QByteArray> reads = takeStatements();
        reads.removeIf([](const QByteArray &sql) { return !sql.contains("SELECT"); });
        statements.append(reads);
    }
    pauseTrace(true);
    PlainSqlite plain(database);
    qsizetype turn = 0;
    qsizetype plainTurn = 0;
    const Timings timings = inTurns(
        int(people.size()), [&] { look(people.at(turn++ % people.size())); },
        [&] {
            for (const QByteArray &sql : statements.at(plainTurn++ % statements.size()))
                plain.read(sql);
        });
    pauseTrace(false);
    if (lines == 0)
        qFatal("nothing is on the radar");
    std::vector<double> sorted = timings.ours;
    std::ranges::sort(sorted);
    const double slowest = sorted.at(sorted.size() * 95 / 100);
    const bool quick = slowest <= mostMilliseconds;
    QTextStream(stdout) << u"radar of a family, 95 of 100 within: %1 ms (limit %2)%3"_s.arg(slowest, 0, 'f', 2)
                               .arg(mostMilliseconds)
                               .arg(quick ? QString() : u"  ABOVE THE LIMIT"_s)
                        << Qt::endl;
    return report(u"radar of a family"_s, median(timings.ours), median(timings.theirs),
                  u"the same reads by plain SQLite, each prepared anew"_s, 1.5)
           && quick;
}

} // namespace frontdoor::bench
