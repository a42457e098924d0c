// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/finding_measures.h"

#include "tests/support/must.h"

#include <QElapsedTimer>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant today{1'772'442'000'000};
constexpr qsizetype atATime = 1000;
constexpr qsizetype rowsAtATime = 50; // of a list, as the program reads it
constexpr int entriesAtATime = 200;
constexpr qsizetype mostTold = 200;

Viewer somebody()
{
    Viewer viewer;
    viewer.at = today;
    return viewer;
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 2) + u'%';
}

template<class People, class LikeOf>
void enterAll(Store &store, const People &people, LikeOf likeOf)
{
    for (qsizetype from = 0; from < people.size(); from += atATime) {
        const auto some = [&](Work &work) -> Expected<bool> {
            for (qsizetype i = from; i < std::min(people.size(), from + atATime); ++i) {
                const Likeness &like = likeOf(people[i]);
                Person person = like.person;
                person.mother = PersonId();
                FD_TRY(work.add(person));
                QList<PersonName> names = like.otherNames;
                for (PersonName &name : names)
                    name.person = person.id;
                if (!names.isEmpty())
                    FD_TRY(work.set(person.id, names));
            }
            return true;
        };
        must(store.write(some, {}, today));
    }
}

/// Whether the person is among those who were found.
void note(FindingScore &score, const Likeness &meant, const Likeness &asked, const QList<PersonHit> &hits)
{
    ++score.asked;
    const auto isThis = [&](const PersonHit &hit) { return hit.person.id == meant.person.id; };
    const auto at = std::find_if(hits.begin(), hits.end(), isThis);
    score.amongFive += int(at != hits.end());
    if (at == hits.begin() && at != hits.end()) {
        ++score.first;
        return;
    }
    if (score.missed.size() >= mostTold)
        return;
    QStringList told{inWords(meant), inWords(asked)};
    told << (at == hits.end() ? u"not found"_s : u"%1: %2"_s.arg(at->weight, 0, 'f', 1).arg(at->why));
    if (!hits.isEmpty())
        told << u"%1: %2 %3"_s.arg(hits.first().weight, 0, 'f', 1)
                    .arg(inWords({hits.first().person, {}, {}}), hits.first().why);
    score.missed << told.join(u"\n    "_s);
}

} // namespace

void enter(Store &store, const QList<Registered> &people)
{
    enterAll(store, people, [](const Registered &each) -> const Likeness & { return each.like; });
}

void enter(Store &store, const QList<Likeness> &people)
{
    enterAll(store, people, [](const Likeness &each) -> const Likeness & { return each; });
}

QString inWords(const Likeness &like)
{
    const Person &p = like.person;
    QStringList names;
    for (const PersonName &name : like.otherNames)
        names << name.givenName + u' ' + name.familyName;
    return QStringList{p.givenName + u' ' + p.familyName,
                       names.join(u'+'),
                       p.born.toString(Qt::ISODate),
                       p.address,
                       p.postcode,
                       p.phone,
                       p.nhsNumber,
                       p.upn,
                       p.laChildId}
        .join(u'|');
}

QString FindingScore::words() const
{
    return u"%1 asked: first %2, among the first five %3, %4 s"_s.arg(asked)
        .arg(percent(shareFirst()), percent(shareAmongFive()))
        .arg(seconds, 0, 'f', 1);
}

FindingScore findAgain(Store &store, const QList<Registered> &people, Corrupter &corrupter)
{
    FindingScore score;
    QElapsedTimer timer;
    for (qsizetype from = 0; from < people.size(); from += rowsAtATime) {
        const QList<Registered> some = people.mid(from, rowsAtATime);
        QList<Likeness> asked;
        for (const Registered &each : some)
            asked << corrupter.corrupted(each.like);
        QList<QList<PersonHit>> hits;
        timer.start();
        must(store.read([&](Views &views) -> Expected<void> {
            for (const Likeness &like : std::as_const(asked)) {
                FD_ASSIGN(const QList<PersonHit> found, views.peopleLike(like, 5, somebody()));
                hits << found;
            }
            return {};
        }));
        score.seconds += double(timer.nsecsElapsed()) / 1e9;
        for (qsizetype i = 0; i < some.size(); ++i)
            note(score, some[i].like, asked[i], hits[i]);
    }
    return score;
}

QString PairScore::words() const
{
    const auto share = [](int part, int whole) { return percent(double(part) / std::max(1, whole)); };
    return u"%1 pairs: likely: precision %2, recall %3; likely or possible: precision %4, recall %5; %6 s"_s.arg(known)
        .arg(share(rightlyLikely, likely), share(rightlyLikely, known), share(rightlyProposed, proposed),
             share(rightlyProposed, known))
        .arg(seconds, 0, 'f', 1);
}

PairScore proposePairs(Store &store, const QHash<PersonId, PersonId> &copies)
{
    PairScore score;
    score.known = int(copies.size());
    QSet<PersonId> seen;
    QElapsedTimer timer;
    timer.start();
    std::optional<qint64> from;
    for (;;) {
        LikePairs part;
        must(store.read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(part, views.likePairs(from, entriesAtATime, somebody()));
            return {};
        }));
        for (const LikePair &pair : std::as_const(part.pairs)) {
            const PersonId &one = pair.one.person.id;
            const PersonId &other = pair.other.person.id;
            const bool isRight = copies.value(one) == other || copies.value(other) == one;
            ++score.proposed;
            score.rightlyProposed += int(isRight);
            if (isRight)
                seen << (copies.value(one) == other ? one : other);
            const bool isLikely = pair.likelihood == Likelihood::Likely;
            score.likely += int(isLikely);
            score.rightlyLikely += int(isLikely && isRight);
            QStringList &told = isLikely ? score.wronglyLikely : score.wronglyPossible;
            if (!isRight && told.size() < mostTold) {
                told << inWords({pair.one.person, {}, {}}) + "\n    "_L1 + inWords({pair.other.person, {}, {}})
                            + u"\n    %1: %2"_s.arg(pair.weight, 0, 'f', 1).arg(pair.why);
            }
        }
        if (!part.next)
            break;
        from = part.next;
    }
    score.seconds = double(timer.nsecsElapsed()) / 1e9;
    for (auto it = copies.cbegin(); it != copies.cend() && score.missed.size() < mostTold; ++it) {
        if (!seen.contains(it.key()))
            score.missed << it.key().text() + u' ' + it.value().text();
    }
    return score;
}

} // namespace frontdoor::test
