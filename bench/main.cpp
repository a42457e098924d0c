// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/database.h"
#include "app/commands/demo_database.h"
#include "bench/bench.h"
#include "bench/trace.h"
#include "core/casework/setup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include <cstdio>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

QString databaseOf(qint64 contacts, const QString &procedure)
{
    const QDir folder(QCoreApplication::applicationDirPath());
    const QString path = folder.filePath(u"demo-%1-%2.frontdoor"_s.arg(procedure).arg(contacts));
    if (QFileInfo::exists(path))
        return path;
    QTextStream(stdout) << u"Making a demo database of %1 contacts under %2 ..."_s.arg(contacts).arg(procedure)
                        << Qt::endl;
    DemoOptions options;
    options.contacts = contacts;
    options.procedure = procedure;
    options.now = frontdoor::SystemClock().now();
    const Expected<void> made = makeDemoDatabase(path, options, [](qint64, qint64) { return true; });
    if (!made)
        qFatal("%s", qPrintable(describe(made.error())));
    return path;
}

Rulebook rulesOf(const QString &database)
{
    const auto store = openSqliteStore(database, OpenMode::ReadOnly);
    if (!store)
        qFatal("%s", qPrintable(describe(store.error())));
    const auto rules = rulebookOf(**store, *officeCalendar());
    if (!rules)
        qFatal("%s", qPrintable(describe(rules.error())));
    return *rules;
}

} // namespace frontdoor::bench

int main(int argc, char **argv)
{
    using namespace frontdoor::bench;
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool large = arguments.contains(QStringLiteral("--large"));
    const bool brief = arguments.contains(QStringLiteral("--short"));
    bool good = true;
    const qsizetype people = large ? 500'000 : 20'000;
    if (arguments.contains(QStringLiteral("--matching")))
        return benchMatching(brief ? 1'000 : 5'000) ? 0 : 1;
    if (arguments.contains(QStringLiteral("--radar"))) {
        traceAllConnections();
        return benchRadarAmong(people) ? 0 : 1;
    }
    if (arguments.contains(QStringLiteral("--search"))) {
        good = benchSearch(people);
        traceAllConnections();
        good = benchRadarAmong(people) && good;
        return benchSavingPeople(people) && good ? 0 : 1;
    }
    const QString database = databaseOf(brief ? 2'000 : 100'000);
#ifdef FRONTDOOR_WITH_WINDOW
    good = benchStart(database) && good;
    good = benchMemory(large ? databaseOf(1'000'000) : database) && good;
#else
    Q_UNUSED(large)
#endif
    good = benchRules() && good;
    good = benchRehearsal(database) && good;
    good = benchMatching(brief ? 1'000 : 5'000) && good;
    good = benchSearch(people) && good;
    traceAllConnections();
    good = benchTray(database) && good;
    good = benchRadar(database, frontdoor::SystemClock().now()) && good;
    good = benchRadarAmong(people) && good;
    good = benchSave(database) && good;
    good = benchSavingPeople(people) && good;
    return good ? 0 : 1;
}
