// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/matching/typed_answer.h"
#include "core/store/found_people.h"
#include "core/store/known_words.h"

namespace frontdoor {

/// Whom somebody may mean by what they type, inside a read transaction. Gathers candidates by index alone and leaves it to
/// core/matching to weigh them.
class TypedSearch {
public:
    TypedSearch(Connection &connection, SqlRecords &records, KnownWords &words)
        : m_connection(connection)
        , m_records(records)
        , m_words(words)
        , m_index(connection)
        , m_found(connection, records)
    {
    }

    Expected<QList<PersonHit>> find(const QString &text, int limit, const Viewer &viewer);

private:
    Expected<std::optional<FoundEntry>> byRecordNumber(const QString &number);
    Expected<ReadingCounts> countsOf(const TypedQuery &query);
    Expected<QList<qint64>> withEveryPart(const TypedQuery &query, const ReadingCounts &counts, int most);
    Expected<void> addOtherSpellings(TypedQuery &query);
    Expected<QList<qint64>> withMostParts(const TypedQuery &query, const ReadingCounts &counts);
    Expected<QList<FoundEntry>> answers(const TypedQuery &query, const ReadingCounts &counts,
                                        const QList<qint64> &people, QDate today);

    Connection &m_connection;
    SqlRecords &m_records;
    KnownWords &m_words;
    PeopleIndex m_index;
    FoundPeople m_found;
};

} // namespace frontdoor
