// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench.h"
#include "core/store/sqlite_store.h"
#include "tests/support/finding_measures.h"
#include "tests/support/must.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;
using namespace frontdoor::test;

namespace {

constexpr double leastFirst = 0.995;
constexpr double leastAmongFive = 0.999;
constexpr double mostSeconds = 60; // for 5,000 rows
constexpr quint64 seed = 20'260'501;

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

/// What went wrong, for whoever mends it.
void tell(const QStringList &lines, const QString &name)
{
    const QString folder = qEnvironmentVariable("FRONTDOOR_BENCH_TELL");
    QFile file(folder + u'/' + name);
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(lines.join(u'\n').toUtf8());
}

std::unique_ptr<Store> aStore(const QTemporaryDir &folder, const QString &name)
{
    return must(createSqliteStore(folder.filePath(name)));
}

bool benchFinding(const QString &what, const QList<Registered> &people, const QString &file)
{
    const QTemporaryDir folder;
    const auto store = aStore(folder, u"people.frontdoor"_s);
    enter(*store, people);
    Corrupter corrupter(seed);
    const FindingScore score = findAgain(*store, people, corrupter);
    tell(score.missed, file);
    const bool good = score.shareFirst() >= leastFirst && score.shareAmongFive() >= leastAmongFive
                      && score.seconds <= mostSeconds * double(score.asked) / 5000;
    say(u"%1: %2%3"_s.arg(what, score.words(), good ? QString() : u"  ABOVE THE LIMIT"_s));
    return good;
}

/// A tenth of the people is entered again, each a little differently.
bool benchPairs(const QString &what, QList<Registered> people, const QString &file)
{
    const QTemporaryDir folder;
    const auto store = aStore(folder, u"pairs.frontdoor"_s);
    Corrupter corrupter(seed + 1);
    QList<Likeness> all;
    QHash<PersonId, PersonId> copies;
    for (qsizetype i = 0; i < people.size(); ++i) {
        all << people[i].like;
        if (i % 10 != 0)
            continue;
        Likeness copy = corrupter.corrupted(people[i].like);
        copy.person.id = PersonId::make();
        copies.insert(copy.person.id, people[i].like.person.id);
        all << copy;
    }
    enter(*store, all);
    PairScore score = proposePairs(*store, copies);
    say(u"%1: %2"_s.arg(what, score.words()));
    QHash<QString, QString> byId;
    for (const Likeness &each : std::as_const(all))
        byId.insert(each.person.id.text(), inWords(each));
    for (QString &line : score.missed)
        line = byId.value(line.section(u' ', 0, 0)) + "\n    "_L1 + byId.value(line.section(u' ', 1, 1));
    tell(score.wronglyLikely, file + u".likely"_s);
    tell(score.wronglyPossible, file + u".possible"_s);
    tell(score.missed, file + u".missed"_s);
    return true;
}

bool benchTwins(qsizetype pairs)
{
    const QTemporaryDir folder;
    const auto store = aStore(folder, u"twins.frontdoor"_s);
    QList<Likeness> all;
    for (const auto &[one, other] : twinsOfRegister(pairs, seed))
        all << one << other;
    enter(*store, all);
    const PairScore score = proposePairs(*store, {});
    tell(score.wronglyLikely, u"twins"_s);
    say(u"%1 pairs of twins: %2 called likely to be one person, %3 possible%4"_s.arg(pairs)
            .arg(score.likely)
            .arg(score.proposed - score.likely)
            .arg(score.likely == 0 ? QString() : u"  ABOVE THE LIMIT"_s));
    return score.likely == 0;
}

} // namespace

bool benchMatching(qsizetype people)
{
    bool good = benchFinding(u"finding families again"_s, familiesOfRegister(people, seed), u"families"_s);
    good = benchFinding(u"finding adults of a register again"_s, adultsOfRegister(people, seed), u"adults"_s) && good;
    good = benchPairs(u"duplicates among families"_s, familiesOfRegister(people, seed + 2), u"family-pairs"_s) && good;
    good = benchPairs(u"duplicates among adults"_s, adultsOfRegister(people, seed + 2), u"adult-pairs"_s) && good;
    return benchTwins(people) && good;
}

} // namespace frontdoor::bench
