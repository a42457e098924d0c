// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench.h"
#include "bench/ratios.h"
#include "core/casework/views/contact_view.h"
#include "core/store/sqlite_store.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <limits>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double limitInMicroseconds = 100;
constexpr qint64 contactsEach = 200;
constexpr int rounds = 20;

/// A loaded case, and somebody who looks at it.
struct Case {
    CaseFile file;
    Actor actor;
};

/// Of the people of the team that holds the case, or of all where it has none: each in turn.
Actor actorFor(const CaseFile &file, const QList<User> &users, qsizetype turn)
{
    QList<User> team;
    for (const User &user : users) {
        if (user.team == file.tray())
            team.append(user);
    }
    const QList<User> &chosen = team.isEmpty() ? users : team;
    const User &user = chosen[turn % chosen.size()];
    return {user.id, user.name, user.role, user.team, user.qualified, {}, {}};
}

/// Contacts, and the referrals that they became.
QList<Case> casesOf(const QString &database, const Rulebook &rules, Instant now)
{
    const auto store = openSqliteStore(database, OpenMode::ReadOnly);
    if (!store)
        qFatal("%s", qPrintable(describe(store.error())));
    QList<Case> cases;
    const Expected<void> read = (*store)->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const QList<User> users, views.users());
        FD_ASSIGN(const QList<ContactId> contacts, views.contactsReceived({}, now));
        for (const ContactId &id : contacts) {
            FD_ASSIGN(std::optional<CaseFile> file, loadCaseFile(views, rules, Subject(id)));
            if (!file)
                continue;
            cases.append({*file, actorFor(*file, users, cases.size())});
            if (file->contact.referral) {
                FD_ASSIGN(file, loadCaseFile(views, rules, Subject(file->contact.referral)));
                if (file)
                    cases.append({*file, actorFor(*file, users, cases.size())});
            }
        }
        return {};
    });
    if (!read || cases.isEmpty())
        qFatal("the demo database has no contacts");
    return cases;
}

/// All that the contact's page, the panel of outcomes and a save would ask, one after the other.
qsizetype askEverything(const CaseFile &file, const Actor &actor, const Rulebook &rules, Instant now)
{
    const ContactView view = judged(file, actor, rules, now);
    const Facts facts = factsFor(file, rules, actor, now);
    qsizetype findings = 0;
    for (const OutcomeOffer &offer : view.authoriseOffers) {
        findings += outcomeNeeds(file, rules, facts, offer.outcome).size();
        findings += consequencesOf(file, rules, facts, offer.outcome, {}).followUps.size();
    }
    findings += deadlinesFor(*rules.procedure, rules.calendar, file.subject, facts, momentsOf(file)).size();
    return findings;
}

bool benchRulesOf(const QString &procedure)
{
    const QString database = databaseOf(contactsEach, procedure);
    const Rulebook rules = rulesOf(database);
    const Instant now = SystemClock().now();
    const QList<Case> cases = casesOf(database, rules, now);

    // Of each case the quickest round: what else the machine does only ever adds.
    std::vector<double> microseconds(size_t(cases.size()), std::numeric_limits<double>::max());
    qsizetype findings = 0;
    QElapsedTimer timer;
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < cases.size(); ++i) {
            timer.start();
            findings += askEverything(cases[i].file, cases[i].actor, rules, now);
            double &quickest = microseconds[size_t(i)];
            quickest = std::min(quickest, double(timer.nsecsElapsed()) / 1e3);
        }
    }
    if (findings == 0)
        qFatal("the procedure said nothing");
    const double middle = median(microseconds);
    const bool good = middle <= limitInMicroseconds;
    QTextStream(stdout) << u"all rules of %1 for one contact: %2 µs (limit %3)%4"_s.arg(procedure)
                               .arg(middle, 0, 'f', 1)
                               .arg(limitInMicroseconds)
                               .arg(good ? QString() : u"  ABOVE THE LIMIT"_s)
                        << Qt::endl;
    return good;
}

} // namespace

bool benchRules()
{
    bool good = true;
    for (const QString &procedure : {u"walsall"_s, u"leeds"_s, u"wiltshire"_s, u"leicester"_s, u"leeds+re-referrals"_s})
        good = benchRulesOf(procedure) && good;
    return good;
}

} // namespace frontdoor::bench
