// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/people_index.h"

#include "core/matching/name_keys.h"
#include "core/matching/person_words.h"
#include "core/store/query.h"
#include "core/store/sql_records.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 6; ///< as many as person/find.sql has places for
constexpr int mostNamesUnderKey = 400;

/// The first text after all those that begin with `word`, as databases compare: by code point.
QString afterPrefix(const QString &word)
{
    return word + QString::fromUcs4(U"\U0010FFFF", 1);
}

/// Where the words end that are meant. The next text after a word itself has U+0001: U+0000 no database holds, and no
/// word has a character below the digits.
QString endOf(const SoughtWord &word)
{
    return word.beginning ? afterPrefix(word.text) : QString(word.text + u'\u0001');
}

} // namespace

Expected<void> PeopleIndex::addWords(qint64 personNo, const QStringList &words)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/insert_word"_s));
    for (const QString &word : words) {
        statement.bind(u":word"_s, word).bind(u":person_no"_s, personNo);
        FD_TRY(statement.run());
    }
    return {};
}

Expected<bool> PeopleIndex::knows(const QString &nameWord)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"name_key/has"_s));
    statement.bind(u":name_key"_s, QString(u'=' + nameWord)).bind(u":word"_s, nameWord);
    FD_ASSIGN(const QList<int> found, valuesOf<int>(statement));
    return !found.isEmpty();
}

Expected<void> PeopleIndex::learnNames(const QStringList &words)
{
    for (const QString &word : words) {
        FD_ASSIGN(const bool known, knows(word));
        if (known)
            continue;
        FD_ASSIGN(Statement statement, m_connection.statement(u"name_key/insert"_s));
        for (const QString &key : nameKeys(word)) {
            statement.bind(u":name_key"_s, key).bind(u":word"_s, word);
            FD_TRY(statement.run());
        }
    }
    return {};
}

Expected<QStringList> PeopleIndex::stored(qint64 personNo)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/words"_s));
    statement.bind(u":person_no"_s, personNo);
    FD_ASSIGN(const QList<QString> words, valuesOf<QString>(statement));
    return QStringList(words);
}

Expected<int> PeopleIndex::count(const SoughtWord &word)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/count_words"_s));
    statement.bind(u":low"_s, word.text).bind(u":high"_s, endOf(word));
    FD_ASSIGN(const QList<int> counts, valuesOf<int>(statement));
    return counts.value(0);
}

Expected<QList<qint64>> PeopleIndex::peopleWith(const SoughtWord &word, int limit)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/with_word"_s));
    statement.bind(u":low"_s, word.text).bind(u":high"_s, endOf(word)).bind(u":limit"_s, limit);
    return valuesOf<qint64>(statement);
}

Expected<QList<qint64>> PeopleIndex::peopleWithAll(const QList<SoughtWord> &words, int limit)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/find"_s));
    for (int i = 0; i < mostWords; ++i) {
        const QString place = QString::number(i + 1);
        const bool isUsed = i < words.size();
        statement.bind(":low"_L1 + place, isUsed ? words[i].text : u""_s);
        statement.bind(":high"_L1 + place, isUsed ? endOf(words[i]) : u""_s);
    }
    statement.bind(u":limit"_s, limit);
    return valuesOf<qint64>(statement);
}

Expected<QSet<QString>> PeopleIndex::namesUnder(const QStringList &keys, const QStringList &keyBeginnings)
{
    QSet<QString> names;
    for (const QString &key : keys) {
        FD_ASSIGN(Statement statement, m_connection.statement(u"name_key/words"_s));
        statement.bind(u":name_key"_s, key).bind(u":limit"_s, mostNamesUnderKey);
        FD_ASSIGN(const QList<QString> found, valuesOf<QString>(statement));
        names.unite({found.begin(), found.end()});
    }
    for (const QString &key : keyBeginnings) {
        FD_ASSIGN(Statement statement, m_connection.statement(u"name_key/words_beginning"_s));
        statement.bind(u":low"_s, key).bind(u":high"_s, afterPrefix(key)).bind(u":limit"_s, mostNamesUnderKey);
        FD_ASSIGN(const QList<QString> found, valuesOf<QString>(statement));
        names.unite({found.begin(), found.end()});
    }
    return names;
}

Expected<void> PeopleIndex::add(qint64 personNo, const Likeness &like)
{
    FD_TRY(addWords(personNo, personWords(like)));
    return learnNames(allNameWords(like));
}

Expected<void> PeopleIndex::change(qint64 personNo, const Likeness &like)
{
    FD_ASSIGN(const QStringList before, stored(personNo));
    const QStringList wanted = personWords(like);
    QStringList added;
    for (const QString &word : wanted) {
        if (!before.contains(word))
            added << word;
    }
    {
        FD_ASSIGN(Statement removal, m_connection.statement(u"person/delete_word"_s));
        for (const QString &word : before) {
            if (wanted.contains(word))
                continue;
            removal.bind(u":word"_s, word).bind(u":person_no"_s, personNo);
            FD_TRY(removal.run());
        }
    }
    FD_TRY(addWords(personNo, added));
    return learnNames(allNameWords(like));
}

namespace {

constexpr int peopleAtATime = 1000;

Expected<void> clear(Connection &connection, const QString &name)
{
    FD_ASSIGN(Statement statement, connection.statement(name));
    return statement.run();
}

Expected<QList<qint64>> nextPeople(Connection &connection, qint64 after)
{
    FD_ASSIGN(Statement statement, connection.statement(u"person/after_no"_s));
    statement.bind(u":no"_s, after).bind(u":limit"_s, peopleAtATime);
    return valuesOf<qint64>(statement);
}

Expected<void> indexEverybody(Connection &connection)
{
    FD_TRY(clear(connection, u"person/clear_words"_s));
    FD_TRY(clear(connection, u"name_key/clear"_s));
    SqlRecords records(connection);
    PeopleIndex index(connection);
    qint64 last = 0;
    for (;;) {
        FD_ASSIGN(const QList<qint64> people, nextPeople(connection, last));
        if (people.isEmpty())
            break;
        for (const qint64 no : people) {
            FD_ASSIGN(const std::optional<Likeness> like, records.likenessByNo(no));
            if (like)
                FD_TRY(index.add(no, *like));
        }
        last = people.last();
    }
    FD_ASSIGN(Statement statement, connection.statement(u"search_index/update"_s));
    statement.bind(u":version"_s, searchIndexVersion);
    return statement.run();
}

} // namespace

Expected<bool> isSearchIndexCurrent(Connection &connection)
{
    FD_ASSIGN(Statement statement, connection.statement(u"search_index/select"_s));
    FD_ASSIGN(const QList<int> version, valuesOf<int>(statement));
    return version.value(0) == searchIndexVersion;
}

Expected<void> renewSearchIndex(Connection &connection)
{
    FD_TRY(connection.begin(Connection::Transaction::Write));
    const auto renewed = [&]() -> Expected<void> {
        FD_ASSIGN(const bool current, isSearchIndexCurrent(connection));
        if (current)
            return {};
        FD_TRY(indexEverybody(connection));
        return connection.commit();
    }();
    connection.rollback(); // nothing is left to roll back after the commit
    return renewed;
}

} // namespace frontdoor
