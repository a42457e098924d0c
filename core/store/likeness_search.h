// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/matching/comparison.h"
#include "core/store/found_people.h"
#include "core/store/known_words.h"
#include "core/store/votes.h"

#include <QSet>

namespace frontdoor {

/// Who may be the same person as somebody, on file or not, inside a read transaction. Gathers candidates by index alone and
/// leaves it to core/matching to weigh them.
class LikenessSearch {
public:
    LikenessSearch(Connection &connection, SqlRecords &records, KnownWords &words)
        : m_connection(connection)
        , m_records(records)
        , m_words(words)
        , m_index(connection)
        , m_found(connection, records)
    {
    }

    Expected<QList<PersonHit>> like(const Likeness &wanted, int limit, const Viewer &viewer);
    Expected<LikePairs> pairs(std::optional<qint64> from, int people, const Viewer &viewer);

private:
    /// One question: its candidates, and how common the words are that it was asked with.
    struct Ballot {
        WordCounts counts;
        Votes votes;
    };

    Expected<QList<FoundEntry>> alike(const Likeness &wanted);
    Expected<QList<qint64>> candidates(const Likeness &wanted, Ballot &ballot);
    Expected<void> voteFor(const Reading &reading, Ballot &ballot);
    Expected<void> voteForNames(const Likeness &wanted, Ballot &ballot);
    Expected<void> voteForDay(const Person &person, Ballot &ballot);
    Expected<void> voteForHomes(const Likeness &wanted, Ballot &ballot);
    Expected<void> voteForCommonNames(const Person &person, Ballot &ballot);

    Expected<QSet<PersonId>> peopleApartFrom(const PersonId &person);
    Expected<void> addPairsOf(qint64 no, const Viewer &viewer, QList<LikePair> &pairs);
    Expected<LikePair> pairOf(const FoundEntry &self, const FoundEntry &other, const Viewer &viewer);

    Connection &m_connection;
    SqlRecords &m_records;
    KnownWords &m_words;
    PeopleIndex m_index;
    FoundPeople m_found;
};

} // namespace frontdoor
