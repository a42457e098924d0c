// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_views.h"

#include "core/base/text.h"
#include "core/store/audit_chain.h"
#include "core/store/columns_records.h"
#include "core/store/person_words.h"
#include "core/store/query.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 6; // as many as person/find.sql has places for
constexpr int mostCandidates = 400;

/// That there is something, whose turn it is and by when stays to be seen; whom it is about and what it says does not.
void withhold(TrayRow &row)
{
    row.child = {};
    row.givenName.clear();
    row.familyName.clear();
    row.born = {};
    row.expected = {};
    row.household = {};
    row.call = {};
    row.headline.clear();
    row.source.clear();
    row.recommendedOutcome.clear();
}

TrayRow readTrayRow(Row &row)
{
    TrayRow tray;
    readColumns(row, tray.subject);
    row.read(tray.revision).read(tray.number).read(tray.child).read(tray.givenName).read(tray.familyName);
    row.read(tray.born).read(tray.expected).read(tray.household).read(tray.call).read(tray.headline).read(tray.source);
    row.read(tray.state).read(tray.route).read(tray.worker).read(tray.workerName).read(tray.received).read(tray.seen);
    row.read(tray.nextDue).read(tray.nextDueKind).read(tray.immediateProtection).read(tray.copied);
    row.read(tray.recommendedOutcome).read(tray.withheld);
    if (tray.withheld)
        withhold(tray);
    return tray;
}

// The first text after all those that begin with `word`, as databases compare: by code point.
QString afterPrefix(const QString &word)
{
    return word + QString::fromUcs4(U"\U0010FFFF", 1);
}

struct Ranked {
    PersonHit hit;
    int exact = 0;
    QString familyKey;
    QString givenKey;
};

// How well a person answers the typed words; hits are words that begin so, exact ones are the same.
std::optional<Ranked> ranked(const Person &person, const QList<PersonName> &names, const QStringList &typed)
{
    Ranked result;
    QStringList why;
    const QStringList words = personWords(person, names);
    const QStringList ownName = nameWords(person.givenName, person.familyName);
    for (const QString &word : typed) {
        const auto begins = [&](const QString &each) { return each.startsWith(word); };
        const auto exact = std::find(words.begin(), words.end(), word);
        const auto found = exact != words.end() ? exact : std::find_if(words.begin(), words.end(), begins);
        if (found == words.end())
            return std::nullopt;
        if (!why.contains(*found))
            why << *found;
        if (ownName.contains(word))
            result.exact += 3;
        else if (exact != words.end())
            result.exact += 2;
        else if (std::any_of(ownName.begin(), ownName.end(), begins))
            result.exact += 1;
    }
    result.hit.person = person;
    result.hit.why = why.join(", "_L1);
    result.familyKey = searchKey(person.familyName);
    result.givenKey = searchKey(person.givenName);
    for (const PersonName &name : names)
        result.hit.otherNames << QString(name.givenName + u' ' + name.familyName).trimmed();
    return result;
}

bool isCloser(const Ranked &a, const Ranked &b)
{
    return std::tie(b.exact, a.familyKey, a.givenKey, a.hit.person.born, a.hit.person.id)
           < std::tie(a.exact, b.familyKey, b.givenKey, b.hit.person.born, b.hit.person.id);
}

} // namespace

Expected<QList<TrayRow>> SqlViews::tray(const TrayQuery &query)
{
    FD_ASSIGN(Statement statement,
              connection().statement(query.worker ? u"view/tray_of_worker"_s : u"view/tray_of_team"_s));
    statement.bind(u":team"_s, query.team).bind(u":limit"_s, query.limit);
    statement.bind(u":viewer"_s, query.viewer.user.text()).bind(u":at"_s, query.viewer.at);
    if (query.worker)
        statement.bind(u":worker"_s, query.worker);
    return listOf<TrayRow>(statement, readTrayRow);
}

Expected<QStringList> SqlViews::rarestFirst(const QStringList &words)
{
    QList<std::pair<int, QString>> counted;
    for (const QString &word : words) {
        FD_ASSIGN(Statement statement, connection().statement(u"person/count_words"_s));
        statement.bind(u":low"_s, word).bind(u":high"_s, afterPrefix(word));
        FD_ASSIGN(const QList<int> counts, valuesOf<int>(statement));
        counted.append({counts.value(0), word});
    }
    std::stable_sort(counted.begin(), counted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList sorted;
    for (const auto &[count, word] : counted)
        sorted << word;
    return sorted;
}

Expected<QList<PersonId>> SqlViews::candidates(const QStringList &words, bool wholeFirstWord)
{
    FD_ASSIGN(Statement statement, connection().statement(u"person/find"_s));
    for (int i = 0; i < mostWords; ++i) {
        const QString word = words.value(i, u""_s);
        const QString place = QString::number(i + 1);
        // U+0000 would be the next text; no word has a character below the digits.
        const QString high = word.isEmpty()             ? u""_s
                             : i == 0 && wholeFirstWord ? QString(word + u'\u0001')
                                                        : afterPrefix(word);
        statement.bind(":low"_L1 + place, word).bind(":high"_L1 + place, high);
    }
    statement.bind(u":limit"_s, mostCandidates);
    return listOf<PersonId>(statement, [](Row &row) {
        row.next<qint64>();
        return row.next<PersonId>();
    });
}

Expected<int> SqlViews::contactsAboutCount(const PersonId &child)
{
    FD_ASSIGN(Statement statement, connection().statement(u"contact/count_about"_s));
    statement.bind(u":child"_s, child);
    FD_ASSIGN(const QList<int> counts, valuesOf<int>(statement));
    return counts.value(0);
}

Expected<QList<PersonHit>> SqlViews::findPeople(const QString &text, int limit, const Viewer &viewer)
{
    const QStringList typed = typedWords(text);
    if (typed.isEmpty() || limit <= 0)
        return QList<PersonHit>();
    FD_ASSIGN(const QStringList words, rarestFirst(typed));

    // People who have the leading word itself come before those who only have a longer one, so that a short name is
    // found among the thousands that begin with it.
    QList<PersonId> ids;
    for (const bool wholeFirstWord : {true, false}) {
        FD_ASSIGN(const QList<PersonId> found, candidates(words, wholeFirstWord));
        ids += found;
        if (found.size() >= mostCandidates)
            break;
    }
    QList<Ranked> people;
    QSet<PersonId> seen;
    for (const PersonId &id : ids) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        FD_ASSIGN(const std::optional<Person> found, person(id));
        FD_ASSIGN(const QList<PersonName> names, otherNames(id));
        if (auto rank = found ? ranked(*found, names, typed) : std::nullopt)
            people << std::move(*rank);
    }
    std::sort(people.begin(), people.end(), isCloser);
    QList<PersonHit> hits;
    for (Ranked &each : people.first(std::min<qsizetype>(people.size(), limit))) {
        FD_ASSIGN(const bool isWithheldHit, isWithheld(each.hit.person.id, viewer));
        if (isWithheldHit) {
            each.hit = {onlyIdentified(each.hit.person), {}, 0, {}, true};
        } else {
            FD_ASSIGN(each.hit.contacts, contactsAboutCount(each.hit.person.id));
        }
        hits << std::move(each.hit);
    }
    return hits;
}

Expected<QList<Consultation>> SqlViews::openConsultations(int limit)
{
    FD_ASSIGN(Statement statement, connection().statement(u"view/consultations"_s));
    statement.bind(u":limit"_s, limit);
    return recordsOf<Consultation>(statement);
}

Expected<QList<ContactId>> SqlViews::contactsReceived(Instant from, Instant until)
{
    FD_ASSIGN(Statement statement, connection().statement(u"contact/received"_s));
    statement.bind(u":from_at"_s, from).bind(u":until_at"_s, until);
    return valuesOf<ContactId>(statement);
}

Expected<bool> SqlViews::historyIsUnbroken()
{
    FD_ASSIGN(const ChainReport chain, verifyAuditChain(connection()));
    return chain.firstBad == 0;
}

Expected<DatabaseSummary> SqlViews::summary()
{
    FD_ASSIGN(Statement statement, connection().statement(u"view/summary"_s));
    FD_ASSIGN(const QList<DatabaseSummary> summaries, listOf<DatabaseSummary>(statement, [](Row &row) {
                  DatabaseSummary summary;
                  row.read(summary.people).read(summary.contacts).read(summary.openContacts).read(summary.referrals);
                  return summary;
              }));
    return summaries.value(0);
}

} // namespace frontdoor
