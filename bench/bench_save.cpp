// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench.h"
#include "bench/plain_sqlite.h"
#include "bench/ratios.h"
#include "bench/trace.h"
#include "core/store/sqlite_store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int saves = 200;

struct Parties {
    UserId officer;
    QList<PersonId> children;
};

Parties partiesOf(Store &store)
{
    Parties parties;
    const Expected<void> read = store.read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const QList<User> users, views.users());
        for (const User &user : users) {
            if (user.role == Role::InformationOfficer)
                parties.officer = user.id;
        }
        FD_ASSIGN(const QList<PersonHit> hits, views.findPeople(u"a"_s, saves, {}));
        for (const PersonHit &hit : hits)
            parties.children.append(hit.person.id);
        return {};
    });
    if (!read || parties.children.isEmpty())
        qFatal("the demo database has nobody to record a contact about");
    return parties;
}

ContactDetail typicalDetail()
{
    ContactDetail detail;
    detail.source = u"2A"_s;
    detail.referrer = {ReferrerType::Professional,
                       u"Pat Jones"_s,
                       u"Oak School"_s,
                       u"head teacher"_s,
                       u"01632 960001"_s,
                       {},
                       {},
                       {},
                       {}};
    detail.concern =
        u"Came to school hungry and without a coat for the third time this month; says nobody was at home."_s;
    detail.prompts = {{u"domestic-abuse"_s, u"none"_s}, {u"mental-illness"_s, u"mother low since spring"_s}};
    return detail;
}

} // namespace

/// A contact is saved with all that belongs to it, then the very same statements are run by the C interface on a copy of
/// the file: both durable, both with the same settings.
bool benchSave(const QString &database)
{
    const QTemporaryDir folder;
    const QString ourFile = folder.filePath(u"ours.frontdoor"_s);
    const QString plainFile = folder.filePath(u"plain.frontdoor"_s);
    if (!QFile::copy(database, ourFile) || !QFile::copy(database, plainFile))
        qFatal("cannot copy the database");
    const Rulebook rules = rulesOf(ourFile);
    const auto store = openSqliteStore(ourFile, OpenMode::ReadWrite);
    if (!store)
        qFatal("%s", qPrintable(describe(store.error())));
    const Parties parties = partiesOf(**store);
    PlainSqlite plain(plainFile);
    takeStatements();

    std::vector<double> ours, theirs;
    QElapsedTimer timer;
    for (int i = 0; i < saves + 20; ++i) {
        Envelope envelope;
        envelope.key = CommandId::make();
        envelope.actor = parties.officer;
        envelope.command = RecordContact{{{parties.children[i % parties.children.size()], {}}}, typicalDetail(), {}};
        envelope.acknowledgeAll = u"bench"_s;
        timer.start();
        const Expected<CommandResult> result = submit(**store, rules, envelope, SystemClock().now());
        const double oursMs = double(timer.nsecsElapsed()) / 1e6;
        if (!result || !std::holds_alternative<Done>(*result))
            qFatal("the contact was not saved");
        const QList<QByteArray> statements = takeStatements();
        pauseTrace(true);
        timer.start();
        plain.run(statements);
        const double plainMs = double(timer.nsecsElapsed()) / 1e6;
        pauseTrace(false);
        if (i >= 20) {
            ours.push_back(oursMs);
            theirs.push_back(plainMs);
        }
    }
    return report(u"saving a contact"_s, median(ours), median(theirs), u"the same statements by plain SQLite"_s, 2.0);
}

} // namespace frontdoor::bench
