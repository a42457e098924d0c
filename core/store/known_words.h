// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/matching/typed_query.h"
#include "core/store/people_index.h"

#include <QHash>

namespace frontdoor {

/// What the words of this database are worth: how common each is, and how names are spelt otherwise. Remembers both for as
/// long as it lives.
class KnownWords {
public:
    explicit KnownWords(Connection &connection) : m_connection(connection), m_index(connection) {}

    /// How many entries of people there are. To be asked before worth().
    Expected<qint64> people();
    Expected<int> countOf(const SoughtWord &word);
    /// In bits, of a word that so many people have.
    double worth(int count) const;
    /// The names that may be meant by this one, without itself.
    Expected<QList<Reading>> otherSpellings(const QString &name);

private:
    Connection &m_connection;
    PeopleIndex m_index;
    QHash<QString, int> m_counts;               ///< by word; a beginning has an asterisk after it
    QHash<QString, QList<Reading>> m_spellings; ///< by name
    qint64 m_people = -1;
};

} // namespace frontdoor
