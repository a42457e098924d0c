// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/people_index.h"

#include "core/matching/name_keys.h"
#include "core/matching/person_words.h"
#include "core/store/query.h"
#include "core/store/sql_records.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

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
