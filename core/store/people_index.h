// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"
#include "core/store/connection.h"

#include <QSet>

namespace frontdoor {

/// A word that people are looked for by: itself, or whatever begins with it.
struct SoughtWord {
    QString text;
    bool beginning = false;
};

/// What people are found by, kept in the transaction that changes them: person_word and, for the words of names,
/// name_key. `addresses` are those the person had before.
class PeopleIndex {
public:
    explicit PeopleIndex(Connection &connection) : m_connection(connection) {}

    /// Of somebody who is new, with the number that the store gave them.
    Expected<void> add(qint64 personNo, const Likeness &like);
    /// Of somebody who changed: only what differs is written.
    Expected<void> change(qint64 personNo, const Likeness &like);
    Expected<QStringList> stored(qint64 personNo);
    /// Whether all spellings of this name are known.
    Expected<bool> knows(const QString &nameWord);

    /// How many words of people these are; a common one is not counted to the end.
    Expected<int> count(const SoughtWord &word);
    /// The numbers of those who have it; somebody with two words of one beginning comes twice.
    Expected<QList<qint64>> peopleWith(const SoughtWord &word, int limit);
    /// Of those who have the first word, who has the others too. Six words count; the first ought to be the rarest.
    Expected<QList<qint64>> peopleWithAll(const QList<SoughtWord> &words, int limit);
    /// Names with one of these nameKeys(), or one that begins so; at most 400 of each.
    Expected<QSet<QString>> namesUnder(const QStringList &keys, const QStringList &keyBeginnings);

private:
    Expected<void> addWords(qint64 personNo, const QStringList &words);
    Expected<void> learnNames(const QStringList &words);

    Connection &m_connection;
};

/// The way of finding people that this program has.
constexpr int searchIndexVersion = 2;

/// Whether the words in the database are of that way.
Expected<bool> isSearchIndexCurrent(Connection &connection);

/// Writes all words anew if they are of another way, in one transaction.
Expected<void> renewSearchIndex(Connection &connection);

} // namespace frontdoor
