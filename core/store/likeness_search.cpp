// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/likeness_search.h"

#include "core/base/text.h"
#include "core/casework/casefile/standing.h"
#include "core/domain/place_words.h"
#include "core/matching/person_words.h"
#include "core/store/query.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCandidates = 400;    ///< of those with two common names
constexpr int mostPeopleOfWord = 3000; ///< a word of more people says too little to go through them

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::LikenessSearch)
};

Likelihood likelihoodOf(const Comparison &comparison)
{
    if (comparison.likely)
        return Likelihood::Likely;
    return comparison.possible ? Likelihood::Possible : Likelihood::Unlikely;
}

} // namespace

Expected<QList<PersonHit>> LikenessSearch::like(const Likeness &wanted, int limit, const Viewer &viewer)
{
    if (limit <= 0)
        return QList<PersonHit>();
    FD_ASSIGN(QList<FoundEntry> found, alike(wanted));
    found.removeIf([&](const FoundEntry &each) { return each.entry.id == wanted.person.id; });
    return m_found.hitsOf(found, limit, viewer);
}

Expected<QList<FoundEntry>> LikenessSearch::alike(const Likeness &wanted)
{
    Ballot ballot;
    FD_ASSIGN(ballot.counts.people, m_words.people());
    FD_ASSIGN(const QList<qint64> people, candidates(wanted, ballot));
    QList<FoundEntry> found;
    for (const qint64 no : people) {
        FD_ASSIGN(std::optional<Likeness> other, m_records.likenessByNo(no));
        if (!other)
            continue;
        const Comparison comparison = compare(wanted, *other, ballot.counts);
        found.append({no, std::move(other->person), comparison.weight, comparison.why(), likelihoodOf(comparison)});
    }
    return found;
}

Expected<QList<qint64>> LikenessSearch::candidates(const Likeness &wanted, Ballot &ballot)
{
    const Person &person = wanted.person;
    FD_TRY(voteForNames(wanted, ballot));
    FD_TRY(voteForDay(person, ballot));
    FD_TRY(voteForHomes(wanted, ballot));
    for (const QString &number : {phoneWord(person.phone), joinedWord(person.nhsNumber), joinedWord(person.upn),
                                  joinedWord(person.laChildId)}) {
        FD_TRY(voteFor({number}, ballot));
        ballot.votes.endKind();
    }
    FD_TRY(voteForCommonNames(person, ballot));
    return ballot.votes.best();
}

Expected<void> LikenessSearch::voteFor(const Reading &reading, Ballot &ballot)
{
    if (reading.word.isEmpty())
        return {};
    const SoughtWord word{reading.word, reading.beginning};
    FD_ASSIGN(const int count, m_words.countOf(word));
    if (!reading.beginning)
        ballot.counts.peopleByWord.insert(reading.word, count);
    const double bits = m_words.worth(count) - reading.loss;
    if (count == 0 || count > mostPeopleOfWord || bits <= 0)
        return {};
    FD_ASSIGN(const QList<qint64> people, m_index.peopleWith(word, mostPeopleOfWord));
    ballot.votes.add(people, bits);
    return {};
}

// Each word of the names for itself, so that two that agree count twice.
Expected<void> LikenessSearch::voteForNames(const Likeness &wanted, Ballot &ballot)
{
    for (const QString &word : allNameWords(wanted)) {
        FD_TRY(voteFor({word}, ballot));
        FD_ASSIGN(const QList<Reading> others, m_words.otherSpellings(word));
        for (const Reading &other : others)
            FD_TRY(voteFor(other, ballot));
        ballot.votes.endKind();
    }
    return {};
}

Expected<void> LikenessSearch::voteForDay(const Person &person, Ballot &ballot)
{
    const QDate day = person.born.isValid() ? person.born : person.expected;
    if (!day.isValid())
        return {};
    FD_TRY(voteFor({day.toString(u"ddMMyyyy"_s)}, ballot));
    if (day.day() <= 12)
        FD_TRY(voteFor({day.toString(u"MMddyyyy"_s), false, 4}, ballot));
    FD_TRY(voteFor({day.toString(u"'#'yyyyMM"_s), false, 3}, ballot));
    FD_TRY(voteFor({day.toString(u"ddMM"_s), true, 3}, ballot));
    ballot.votes.endKind();
    return {};
}

Expected<void> LikenessSearch::voteForHomes(const Likeness &wanted, Ballot &ballot)
{
    const Person &person = wanted.person;
    for (const QString &word :
         {placeWord(person.address, person.postcode), doorWord(person.address), joinedWord(person.postcode)})
        FD_TRY(voteFor({word}, ballot));
    for (const PastAddress &past : wanted.addresses)
        FD_TRY(voteFor({placeWord(past.address, past.postcode), false, 1}, ballot));
    for (const QString &street : streetWords(person.address))
        FD_TRY(voteFor({u'/' + street, false, 1}, ballot));
    ballot.votes.endKind();
    return {};
}

// John says too little to go through all who are called so, and so does Smith; both together say enough.
Expected<void> LikenessSearch::voteForCommonNames(const Person &person, Ballot &ballot)
{
    const QStringList given = searchWords(person.givenName);
    const QStringList family = searchWords(person.familyName);
    if (given.isEmpty() || family.isEmpty() || given.first() == family.last())
        return {};
    QList<SoughtWord> words{{given.first()}, {family.last()}};
    FD_ASSIGN(const int givenCount, m_words.countOf(words.first()));
    FD_ASSIGN(const int familyCount, m_words.countOf(words.last()));
    if (givenCount == 0 || familyCount == 0)
        return {};
    double bits = 0;
    for (const int count : {givenCount, familyCount}) {
        if (count > mostPeopleOfWord)
            bits += m_words.worth(count);
    }
    if (bits == 0)
        return {}; // both have voted
    if (familyCount < givenCount)
        words.swapItemsAt(0, 1);
    FD_ASSIGN(const QList<qint64> named, m_index.peopleWithAll(words, mostCandidates));
    ballot.votes.add(named, bits);
    ballot.votes.endKind();
    return {};
}

// People who are entered twice

Expected<QSet<PersonId>> LikenessSearch::peopleApartFrom(const PersonId &person)
{
    // What was said of an entry holds for the person it was joined to.
    FD_ASSIGN(const QList<PersonId> entries, entriesOf(m_records, person));
    QSet<PersonId> others;
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const QList<KeptApart> apart, m_records.keptApart(entry));
        for (const KeptApart &each : apart) {
            FD_ASSIGN(const PersonId other, standingId(m_records, each.one == entry ? each.other : each.one));
            others.insert(other);
        }
    }
    return others;
}

Expected<LikePair> LikenessSearch::pairOf(const FoundEntry &self, const FoundEntry &other, const Viewer &viewer)
{
    LikePair pair;
    FD_ASSIGN(pair.one, m_found.hitOf(other, viewer));
    FD_ASSIGN(pair.other, m_found.hitOf(self, viewer));
    pair.weight = other.weight;
    pair.likelihood = other.likelihood;
    pair.why = pair.one.withheld || pair.other.withheld ? Words::tr("One of the two is restricted.") : other.why;
    return pair;
}

Expected<void> LikenessSearch::addPairsOf(qint64 no, const Viewer &viewer, QList<LikePair> &pairs)
{
    FD_ASSIGN(const std::optional<Likeness> like, m_records.likenessByNo(no));
    if (!like)
        return {};
    FD_ASSIGN(QList<FoundEntry> others, alike(*like));
    // Each pair once, at its newer entry; of a joined entry its person is looked at.
    others.removeIf([&](const FoundEntry &other) {
        return other.no >= no || other.likelihood == Likelihood::Unlikely || other.entry.mergedInto;
    });
    if (others.isEmpty())
        return {};
    FD_ASSIGN(const QSet<PersonId> apart, peopleApartFrom(like->person.id));
    for (const FoundEntry &other : std::as_const(others)) {
        if (apart.contains(other.entry.id))
            continue;
        FD_ASSIGN(const LikePair pair,
                  pairOf({no, like->person, other.weight, other.why, other.likelihood}, other, viewer));
        pairs << pair;
    }
    return {};
}

Expected<LikePairs> LikenessSearch::pairs(std::optional<qint64> from, int people, const Viewer &viewer)
{
    FD_ASSIGN(const qint64 last, m_words.people());
    QList<qint64> entries;
    {
        FD_ASSIGN(Statement statement, m_connection.statement(u"person/entries_before"_s));
        statement.bind(u":no"_s, from.value_or(last + 1)).bind(u":limit"_s, people);
        FD_ASSIGN(entries, valuesOf<qint64>(statement));
    }
    LikePairs result;
    if (entries.size() == people)
        result.next = entries.last();
    for (const qint64 no : std::as_const(entries))
        FD_TRY(addPairsOf(no, viewer, result.pairs));
    std::stable_sort(result.pairs.begin(), result.pairs.end(),
                     [](const LikePair &a, const LikePair &b) { return a.weight > b.weight; });
    return result;
}

} // namespace frontdoor
