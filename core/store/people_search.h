// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "core/matching/comparison.h"
#include "core/matching/typed_answer.h"
#include "core/store/sql_records.h"

#include <QSet>
#include <unordered_map>

#include <vector>

namespace frontdoor {

/// Finds people by the words that PeopleIndex keeps, inside a read transaction. It gathers candidates by index alone and
/// leaves it to core/matching to weigh them. Remembers how common words are, and how
/// names are spelt otherwise, for as long as it lives.
class PeopleSearch {
public:
    PeopleSearch(Connection &connection, SqlRecords &records) : m_connection(connection), m_records(records) {}

    Expected<QList<PersonHit>> find(const QString &text, int limit, const Viewer &viewer);
    Expected<QList<PersonHit>> like(const Likeness &wanted, int limit, const Viewer &viewer);
    Expected<LikePairs> pairs(std::optional<qint64> from, int people, const Viewer &viewer);

private:
    /// A person's number, and how much speaks for looking at them, in bits.
    struct Vote {
        qint64 no = 0;
        double bits = 0;
    };
    struct Found {
        qint64 no = 0;
        Likeness entry;
        Person shown; ///< the entry, or whom it belongs to
        double weight = 0;
        int missing = 0;
        QString why;
        Likelihood likelihood = Likelihood::Unlikely;
    };

    Expected<qint64> peopleCount();
    Expected<std::optional<Person>> personByNo(qint64 no);
    Expected<int> countOf(const QString &word, bool beginning);
    Expected<QList<qint64>> peopleWith(const QString &word, bool beginning, int limit);
    Expected<QList<QString>> wordsUnder(const QString &key, bool beginning);
    double worth(int count) const;

    // What was typed
    Expected<std::optional<Found>> byRecordNumber(const QString &number);
    Expected<ReadingCounts> countsOf(const TypedQuery &query);
    Expected<QList<qint64>> withEveryPart(const TypedQuery &query, const ReadingCounts &counts, int most);
    Expected<void> addOtherSpellings(TypedQuery &query);
    Expected<QList<qint64>> withMostParts(const TypedQuery &query, const ReadingCounts &counts);
    Expected<QList<Found>> answers(const TypedQuery &query, const ReadingCounts &counts, const QList<qint64> &people,
                                   QDate today);

    // Another record
    Expected<QList<qint64>> likeThis(const Likeness &wanted, WordCounts &counts);
    Expected<void> voteForNames(const Likeness &wanted, WordCounts &counts, std::vector<Vote> &votes);
    Expected<QList<Reading>> otherSpellings(const QString &name);
    Expected<void> voteForCommonNames(const Person &person, std::unordered_map<qint64, double> &sums);
    Expected<void> voteFor(const QString &word, bool beginning, double loss, WordCounts &counts,
                           std::vector<Vote> &votes);
    Expected<QList<Found>> compared(const Likeness &wanted, const QList<qint64> &people, WordCounts &counts);

    Expected<void> showEntriesOfOnePerson(QList<Found> &found);
    Expected<PersonHit> hitOf(const Found &found, const Viewer &viewer);
    Expected<QSet<PersonId>> peopleApartFrom(const PersonId &person);
    Expected<QList<PersonHit>> hitsOf(const QList<Found> &found, int limit, const Viewer &viewer);

    Connection &m_connection;
    SqlRecords &m_records;
    QHash<QString, int> m_counts;               ///< by word; a beginning has an asterisk after it
    QHash<QString, QList<Reading>> m_spellings; ///< by name
    qint64 m_people = -1;
};

} // namespace frontdoor
