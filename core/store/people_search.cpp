// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/people_search.h"

#include "core/base/text.h"
#include "core/matching/name_keys.h"
#include "core/matching/name_likeness.h"
#include "core/matching/person_words.h"
#include "core/store/people_index.h"
#include "core/store/query.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 6;        ///< as many as person/find.sql has places for
constexpr int leastCandidates = 60; ///< of those with every part, however few are wanted
constexpr int mostCandidates = 400;
constexpr int mostSpellings = 40; ///< of one part
constexpr int mostWordsUnderKey = 400;
constexpr int mostPeopleOfPart = 4000; ///< votes of one part of what was typed
constexpr int mostPeopleOfWord = 3000; ///< a word of more people says too little to go through them
constexpr int mostWeighed = 48;
constexpr double leastOdds = -4; ///< bits

QString tr(const char *text)
{
    return QCoreApplication::translate("frontdoor::PeopleSearch", text);
}

/// The first text after all those that begin with `word`, as databases compare: by code point.
QString afterPrefix(const QString &word)
{
    return word + QString::fromUcs4(U"\U0010FFFF", 1);
}

/// The next text after `word` itself: U+0000 no database holds, and no word has a character below the digits.
QString afterWord(const QString &word)
{
    return word + u'\u0001';
}

bool isCloser(const QString &aFamily, const QString &aGiven, const Person &a, const QString &bFamily,
              const QString &bGiven, const Person &b)
{
    return std::tie(aFamily, aGiven, a.born, a.id) < std::tie(bFamily, bGiven, b.born, b.id);
}

/// Of several votes of one kind for a person the best counts.
template<class Votes>
void keepBest(Votes &votes)
{
    std::sort(votes.begin(), votes.end(),
              [](const auto &a, const auto &b) { return std::tie(a.no, b.bits) < std::tie(b.no, a.bits); });
    votes.erase(std::unique(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.no == b.no; }),
                votes.end());
}

/// The numbers of those with the most votes, best first.
template<class Votes>
QList<qint64> mostVoted(const std::unordered_map<qint64, double> &sums, Votes &&order)
{
    order.clear();
    order.reserve(sums.size());
    for (const auto &[no, bits] : sums)
        order.push_back({no, bits});
    const auto better = [](const auto &a, const auto &b) { return std::tie(b.bits, a.no) < std::tie(a.bits, b.no); };
    const std::size_t kept = std::min<std::size_t>(order.size(), mostWeighed);
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(kept), order.end(), better);
    QList<qint64> people;
    for (std::size_t i = 0; i < kept; ++i)
        people << order[i].no;
    return people;
}

} // namespace

Expected<qint64> PeopleSearch::peopleCount()
{
    if (m_people < 0) {
        FD_ASSIGN(Statement statement, m_connection.statement(u"person/last_no"_s));
        FD_ASSIGN(const QList<qint64> last, valuesOf<qint64>(statement));
        m_people = last.value(0);
    }
    return m_people;
}

double PeopleSearch::worth(int count) const
{
    // In a database that has just been begun, everything looks common.
    return std::log2(double(std::max(m_people, WordCounts::leastPeople)) / double(std::max(count, 1)));
}

Expected<std::optional<Person>> PeopleSearch::personByNo(qint64 no)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/select_by_no"_s));
    statement.bind(u":no"_s, no);
    return recordOf<Person>(statement);
}

Expected<int> PeopleSearch::countOf(const QString &word, bool beginning)
{
    const QString key = beginning ? QString(word + u'*') : word;
    const auto known = m_counts.constFind(key);
    if (known != m_counts.constEnd())
        return *known;
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/count_words"_s));
    statement.bind(u":low"_s, word).bind(u":high"_s, beginning ? afterPrefix(word) : afterWord(word));
    FD_ASSIGN(const QList<int> counts, valuesOf<int>(statement));
    m_counts.insert(key, counts.value(0));
    return counts.value(0);
}

Expected<QList<qint64>> PeopleSearch::peopleWith(const QString &word, bool beginning, int limit)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/with_word"_s));
    statement.bind(u":low"_s, word).bind(u":high"_s, beginning ? afterPrefix(word) : afterWord(word));
    statement.bind(u":limit"_s, limit);
    return valuesOf<qint64>(statement);
}

Expected<QList<QString>> PeopleSearch::wordsUnder(const QString &key, bool beginning)
{
    FD_ASSIGN(Statement statement,
              m_connection.statement(beginning ? u"name_key/words_beginning"_s : u"name_key/words"_s));
    if (beginning)
        statement.bind(u":low"_s, key).bind(u":high"_s, afterPrefix(key));
    else
        statement.bind(u":name_key"_s, key);
    statement.bind(u":limit"_s, mostWordsUnderKey);
    return valuesOf<QString>(statement);
}

// What was typed

Expected<QList<PersonHit>> PeopleSearch::find(const QString &text, int limit, const Viewer &viewer)
{
    if (limit <= 0)
        return QList<PersonHit>();
    const QDate today = viewer.at.ms > 0 ? QDateTime::fromMSecsSinceEpoch(viewer.at.ms).date() : QDate::currentDate();
    TypedQuery query = parseTyped(text, today);
    QList<Found> found;
    if (!query.recordNumber.isEmpty()) {
        FD_ASSIGN(const std::optional<Found> child, byRecordNumber(query.recordNumber));
        if (child)
            found << *child;
    }
    if (query.parts.isEmpty())
        return hitsOf(found, limit, viewer);
    FD_TRY(peopleCount());
    FD_ASSIGN(ReadingCounts counts, countsOf(query));
    FD_ASSIGN(QList<qint64> people,
              withEveryPart(query, counts, std::clamp(2 * limit, leastCandidates, mostCandidates)));
    // Other spellings are looked for only where those who are spelt as typed do not fill the list.
    if (people.size() < limit) {
        FD_TRY(addOtherSpellings(query));
        FD_ASSIGN(counts, countsOf(query));
        FD_ASSIGN(const QList<qint64> others, withMostParts(query, counts));
        people += others;
    }
    FD_ASSIGN(const QList<Found> answered, answers(query, counts, people, today));
    found += answered;
    return hitsOf(found, limit, viewer);
}

Expected<std::optional<PeopleSearch::Found>> PeopleSearch::byRecordNumber(const QString &number)
{
    const bool isReferral = number.startsWith(u'R');
    FD_ASSIGN(Statement statement,
              m_connection.statement(isReferral ? u"referral/child_by_number"_s : u"contact/child_by_number"_s));
    statement.bind(u":number"_s, number);
    FD_ASSIGN(const QList<PersonId> children, valuesOf<PersonId>(statement));
    if (children.isEmpty())
        return std::optional<Found>();
    FD_ASSIGN(const std::optional<Person> child, m_records.person(children.first()));
    if (!child)
        return std::optional<Found>();
    Found found;
    found.entry.person = *child;
    found.shown = *child;
    found.weight = 100;
    found.likelihood = Likelihood::Likely;
    found.why = number;
    return std::optional<Found>(found);
}

Expected<ReadingCounts> PeopleSearch::countsOf(const TypedQuery &query)
{
    ReadingCounts counts;
    counts.people = m_people;
    for (const TypedPart &part : query.parts) {
        std::vector<int> &ofPart = counts.of.emplace_back();
        for (const Reading &reading : part.readings) {
            FD_ASSIGN(const int count, countOf(reading.word, reading.beginning));
            ofPart.push_back(count);
        }
    }
    return counts;
}

// The rarest part leads; the others are looked up for each person that has it. An age has two readings and is left to
// the weighing.
Expected<QList<qint64>> PeopleSearch::withEveryPart(const TypedQuery &query, const ReadingCounts &counts, int most)
{
    struct Wanted {
        Reading reading;
        int count = 0;
    };
    std::vector<Wanted> wanted;
    for (qsizetype i = 0; i < query.parts.size(); ++i) {
        if (!query.parts[i].years)
            wanted.push_back({query.parts[i].readings.first(), counts.of[std::size_t(i)].front()});
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted &a, const Wanted &b) { return a.count < b.count; });
    if (wanted.empty() || wanted.front().count == 0)
        return QList<qint64>();
    QList<qint64> people;
    // Those who have the leading word itself come before those who only have a longer one, so that a short name is found
    // among the thousands that begin with it.
    for (const bool whole : {true, false}) {
        if (!whole && !wanted.front().reading.beginning)
            break;
        FD_ASSIGN(Statement statement, m_connection.statement(u"person/find"_s));
        for (std::size_t i = 0; i < mostWords; ++i) {
            const QString place = QString::number(i + 1);
            const bool isUsed = i < wanted.size();
            const QString word = isUsed ? wanted[i].reading.word : u""_s;
            const bool isWhole = isUsed && (!wanted[i].reading.beginning || (i == 0 && whole));
            statement.bind(":low"_L1 + place, word);
            statement.bind(":high"_L1 + place, !isUsed ? u""_s : isWhole ? afterWord(word) : afterPrefix(word));
        }
        statement.bind(u":limit"_s, most);
        FD_ASSIGN(const QList<qint64> found, valuesOf<qint64>(statement));
        people += found;
        if (people.size() >= most)
            break;
    }
    return people;
}

Expected<void> PeopleSearch::addOtherSpellings(TypedQuery &query)
{
    for (TypedPart &part : query.parts) {
        QSet<QString> words;
        for (const QString &key : part.keys) {
            FD_ASSIGN(const QList<QString> found, wordsUnder(key, false));
            words.unite({found.begin(), found.end()});
        }
        for (const QString &key : part.keyBeginnings) {
            FD_ASSIGN(const QList<QString> found, wordsUnder(key, true));
            words.unite({found.begin(), found.end()});
        }
        QList<Reading> others;
        for (const QString &word : words) {
            if (word.startsWith(part.typed))
                continue; // found as typed
            if (const auto reading = readingOfName(part.typed, word))
                others << *reading;
        }
        std::sort(others.begin(), others.end(), [](const Reading &a, const Reading &b) {
            return std::tie(a.loss, a.word) < std::tie(b.loss, b.word);
        });
        part.readings += others.first(std::min<qsizetype>(others.size(), mostSpellings));
    }
    return {};
}

Expected<QList<qint64>> PeopleSearch::withMostParts(const TypedQuery &query, const ReadingCounts &counts)
{
    std::unordered_map<qint64, double> sums;
    std::vector<Vote> votes;
    for (qsizetype i = 0; i < query.parts.size(); ++i) {
        const QList<Reading> &readings = query.parts[i].readings;
        votes.clear();
        for (qsizetype j = 0; j < readings.size() && votes.size() < mostPeopleOfPart; ++j) {
            const int count = counts.of[std::size_t(i)][std::size_t(j)];
            if (count == 0)
                continue;
            const double bits = worth(count) - readings[j].loss;
            FD_ASSIGN(const QList<qint64> people,
                      peopleWith(readings[j].word, readings[j].beginning, mostPeopleOfPart - int(votes.size())));
            for (const qint64 no : people)
                votes.push_back({no, bits});
        }
        keepBest(votes);
        for (const Vote &vote : votes)
            sums[vote.no] += vote.bits + 6; // somebody who answers more parts comes first
    }
    return mostVoted(sums, std::move(votes));
}

Expected<QList<PeopleSearch::Found>> PeopleSearch::answers(const TypedQuery &query, const ReadingCounts &counts,
                                                           const QList<qint64> &people, QDate today)
{
    QList<Found> all;
    QSet<qint64> seen;
    int leastMissing = int(query.parts.size());
    for (const qint64 no : people) {
        if (seen.contains(no))
            continue;
        seen.insert(no);
        FD_ASSIGN(const std::optional<Person> person, personByNo(no));
        if (!person)
            continue;
        FD_ASSIGN(const QStringList words, PeopleIndex(m_connection).stored(no));
        const TypedAnswer answer = answerTo(query, counts, *person, words, today);
        leastMissing = std::min(leastMissing, answer.missing);
        all.append({no,
                    {*person, {}, {}},
                    *person,
                    answer.weight,
                    answer.missing,
                    answer.why.join(", "_L1),
                    Likelihood::Unlikely});
    }
    // Where nobody answers all of it, one part in two or three may be wrong, if the others say enough.
    const bool someoneAnswersAll = leastMissing == 0;
    QList<Found> kept;
    for (Found &each : all) {
        const double odds = each.weight - std::log2(double(std::max<qint64>(m_people, 2)));
        const bool isEnough = !someoneAnswersAll && each.missing == leastMissing && odds > leastOdds
                              && each.missing * 2 <= int(query.parts.size());
        if (each.missing > 0 && !isEnough)
            continue;
        each.likelihood = odds > 3           ? Likelihood::Likely
                          : odds > leastOdds ? Likelihood::Possible
                                             : Likelihood::Unlikely;
        kept << std::move(each);
    }
    return kept;
}

// Another record

Expected<QList<PersonHit>> PeopleSearch::like(const Likeness &wanted, int limit, const Viewer &viewer)
{
    if (limit <= 0)
        return QList<PersonHit>();
    FD_TRY(peopleCount());
    WordCounts counts;
    counts.people = m_people;
    FD_ASSIGN(const QList<qint64> people, likeThis(wanted, counts));
    FD_ASSIGN(QList<Found> found, compared(wanted, people, counts));
    found.removeIf([&](const Found &each) { return each.entry.person.id == wanted.person.id; });
    return hitsOf(found, limit, viewer);
}

Expected<void> PeopleSearch::voteFor(const QString &word, bool beginning, double loss, WordCounts &counts,
                                     std::vector<Vote> &votes)
{
    if (word.isEmpty())
        return {};
    FD_ASSIGN(const int count, countOf(word, beginning));
    if (!beginning)
        counts.peopleByWord.insert(word, count);
    const double bits = worth(count) - loss;
    if (count == 0 || count > mostPeopleOfWord || bits <= 0)
        return {};
    FD_ASSIGN(const QList<qint64> people, peopleWith(word, beginning, mostPeopleOfWord));
    for (const qint64 no : people)
        votes.push_back({no, bits});
    return {};
}

Expected<QList<Reading>> PeopleSearch::otherSpellings(const QString &name)
{
    const auto known = m_spellings.constFind(name);
    if (known != m_spellings.constEnd())
        return *known;
    QSet<QString> words;
    for (const QString &key : nameKeys(name)) {
        FD_ASSIGN(const QList<QString> found, wordsUnder(key, false));
        words.unite({found.begin(), found.end()});
    }
    words.remove(name);
    QList<Reading> others;
    for (const QString &word : std::as_const(words)) {
        if (const auto reading = readingOfName(name, word))
            others << *reading;
    }
    m_spellings.insert(name, others);
    return others;
}

Expected<void> PeopleSearch::voteForNames(const Likeness &wanted, WordCounts &counts, std::vector<Vote> &votes)
{
    for (const QString &word : allNameWords(wanted)) {
        FD_TRY(voteFor(word, false, 0, counts, votes));
        FD_ASSIGN(const QList<Reading> others, otherSpellings(word));
        for (const Reading &other : others)
            FD_TRY(voteFor(other.word, false, other.loss, counts, votes));
    }
    return {};
}

Expected<QList<qint64>> PeopleSearch::likeThis(const Likeness &wanted, WordCounts &counts)
{
    const Person &person = wanted.person;
    std::unordered_map<qint64, double> sums;
    std::vector<Vote> votes;
    const auto count = [&] {
        keepBest(votes);
        for (const Vote &vote : votes)
            sums[vote.no] += vote.bits;
        votes.clear();
    };
    // Each word of the names for itself, so that two that agree count twice.
    Likeness names;
    for (const QString &word : allNameWords(wanted)) {
        names.person.givenName = word;
        FD_TRY(voteForNames(names, counts, votes));
        count();
    }
    const QDate day = person.born.isValid() ? person.born : person.expected;
    if (day.isValid()) {
        FD_TRY(voteFor(day.toString(u"ddMMyyyy"_s), false, 0, counts, votes));
        if (day.day() <= 12)
            FD_TRY(voteFor(day.toString(u"MMddyyyy"_s), false, 4, counts, votes));
        FD_TRY(voteFor(day.toString(u"'#'yyyyMM"_s), false, 3, counts, votes));
        FD_TRY(voteFor(day.toString(u"ddMM"_s), true, 3, counts, votes));
        count();
    }
    FD_TRY(voteFor(placeWord(person.address, person.postcode), false, 0, counts, votes));
    FD_TRY(voteFor(doorWord(person.address), false, 0, counts, votes));
    FD_TRY(voteFor(joinedWord(person.postcode), false, 0, counts, votes));
    for (const PastAddress &past : wanted.addresses)
        FD_TRY(voteFor(placeWord(past.address, past.postcode), false, 1, counts, votes));
    for (const QString &street : streetWords(person.address))
        FD_TRY(voteFor(QString(u'/' + street), false, 1, counts, votes));
    count();
    for (const QString &number : {phoneWord(person.phone), joinedWord(person.nhsNumber), joinedWord(person.upn),
                                  joinedWord(person.laChildId)}) {
        FD_TRY(voteFor(number, false, 0, counts, votes));
        count();
    }
    FD_TRY(voteForCommonNames(person, sums));
    return mostVoted(sums, std::move(votes));
}

// John says too little to go through all who are called so, and so does Smith; both together say enough.
Expected<void> PeopleSearch::voteForCommonNames(const Person &person, std::unordered_map<qint64, double> &sums)
{
    const QStringList given = searchWords(person.givenName);
    const QStringList family = searchWords(person.familyName);
    if (given.isEmpty() || family.isEmpty() || given.first() == family.last())
        return {};
    TypedQuery query;
    double bits = 0;
    for (const QString &word : {given.first(), family.last()}) {
        query.parts.append({word, {Reading{word}}, true, {}, {}, {}});
        FD_ASSIGN(const int count, countOf(word, false));
        if (count > mostPeopleOfWord)
            bits += worth(count);
    }
    if (bits == 0)
        return {}; // both have voted
    FD_ASSIGN(const ReadingCounts readings, countsOf(query));
    FD_ASSIGN(const QList<qint64> named, withEveryPart(query, readings, mostCandidates));
    for (const qint64 no : named)
        sums[no] += bits;
    return {};
}

Expected<QList<PeopleSearch::Found>> PeopleSearch::compared(const Likeness &wanted, const QList<qint64> &people,
                                                            WordCounts &counts)
{
    QList<Found> found;
    QSet<qint64> seen;
    for (const qint64 no : people) {
        if (seen.contains(no))
            continue;
        seen.insert(no);
        FD_ASSIGN(const std::optional<Likeness> like, m_records.likenessByNo(no));
        if (!like)
            continue;
        const Comparison comparison = compare(wanted, *like, counts);
        found.append({no, *like, like->person, comparison.weight, 0, comparison.why(),
                      comparison.likely     ? Likelihood::Likely
                      : comparison.possible ? Likelihood::Possible
                                            : Likelihood::Unlikely});
    }
    return found;
}

// What is shown

Expected<void> PeopleSearch::showEntriesOfOnePerson(QList<Found> &found)
{
    for (Found &each : found) {
        if (!each.entry.person.mergedInto)
            continue;
        FD_ASSIGN(const std::optional<Person> keep, m_records.person(each.entry.person.mergedInto));
        if (keep)
            each.shown = *keep;
    }
    return {};
}

Expected<PersonHit> PeopleSearch::hitOf(const Found &found, const Viewer &viewer)
{
    PersonHit hit;
    hit.weight = found.weight;
    hit.likelihood = found.likelihood;
    FD_ASSIGN(hit.withheld, m_records.isWithheld(found.shown.id, viewer));
    if (hit.withheld) {
        hit.person = onlyIdentified(found.shown);
        return hit;
    }
    hit.person = found.shown;
    hit.why = found.why;
    if (found.entry.person.id != found.shown.id) {
        hit.foundAs = found.entry.person.id;
        hit.otherNames << found.entry.person.name();
    }
    FD_ASSIGN(const QList<PersonName> names, m_records.otherNames(found.shown.id));
    for (const PersonName &name : names)
        hit.otherNames << QString(name.givenName + u' ' + name.familyName).trimmed();
    hit.otherNames.removeDuplicates();
    hit.otherNames.removeAll(found.shown.name());
    FD_ASSIGN(QList<PersonId> entries, m_records.mergedInto(found.shown.id));
    entries.prepend(found.shown.id);
    for (const PersonId &id : std::as_const(entries)) {
        FD_ASSIGN(Statement statement, m_connection.statement(u"contact/summary_about"_s));
        statement.bind(u":child"_s, id);
        FD_TRY(statement.run());
        FD_ASSIGN(const bool isRow, statement.next());
        if (isRow) {
            Row row(statement);
            hit.contacts += row.next<int>();
            const auto last = row.next<std::optional<Instant>>();
            hit.lastContact = std::max(hit.lastContact, last);
        }
        FD_ASSIGN(const QList<Episode> episodes, m_records.episodes(id));
        hit.openCase = hit.openCase || std::any_of(episodes.begin(), episodes.end(), [](const Episode &each) {
                           return each.isOpen();
                       });
    }
    return hit;
}

Expected<QList<PersonHit>> PeopleSearch::hitsOf(const QList<Found> &found, int limit, const Viewer &viewer)
{
    QList<Found> sorted = found;
    FD_TRY(showEntriesOfOnePerson(sorted));
    struct Keyed {
        const Found *found = nullptr;
        QString family;
        QString given;
    };
    std::vector<Keyed> order;
    for (const Found &each : std::as_const(sorted))
        order.push_back({&each, searchKey(each.shown.familyName), searchKey(each.shown.givenName)});
    std::sort(order.begin(), order.end(), [](const Keyed &a, const Keyed &b) {
        // Half a bit is no difference to speak of: then by name.
        const double first = std::round(a.found->weight * 2);
        const double second = std::round(b.found->weight * 2);
        if (first != second)
            return first > second;
        return isCloser(a.family, a.given, a.found->shown, b.family, b.given, b.found->shown);
    });
    QList<PersonHit> hits;
    QSet<PersonId> seen;
    for (const Keyed &each : order) {
        if (seen.contains(each.found->shown.id))
            continue;
        seen.insert(each.found->shown.id);
        FD_ASSIGN(PersonHit hit, hitOf(*each.found, viewer));
        hits << std::move(hit);
        if (hits.size() == limit)
            break;
    }
    return hits;
}

// People who are entered twice

Expected<QSet<PersonId>> PeopleSearch::peopleApartFrom(const PersonId &person)
{
    // What was said of an entry holds for the person it was joined to.
    FD_ASSIGN(QList<PersonId> entries, m_records.mergedInto(person));
    entries.prepend(person);
    QSet<PersonId> others;
    for (const PersonId &entry : std::as_const(entries)) {
        FD_ASSIGN(const QList<KeptApart> apart, m_records.keptApart(entry));
        for (const KeptApart &each : apart) {
            const PersonId &id = each.one == entry ? each.other : each.one;
            FD_ASSIGN(const std::optional<Person> other, m_records.person(id));
            others.insert(other && other->mergedInto ? other->mergedInto : id);
        }
    }
    return others;
}

Expected<LikePairs> PeopleSearch::pairs(std::optional<qint64> from, int people, const Viewer &viewer)
{
    FD_TRY(peopleCount());
    QList<qint64> entries;
    {
        FD_ASSIGN(Statement statement, m_connection.statement(u"person/entries_before"_s));
        statement.bind(u":no"_s, from.value_or(m_people + 1)).bind(u":limit"_s, people);
        FD_ASSIGN(entries, valuesOf<qint64>(statement));
    }
    LikePairs result;
    if (entries.size() == people)
        result.next = entries.last();
    for (const qint64 no : std::as_const(entries)) {
        FD_ASSIGN(const std::optional<Likeness> like, m_records.likenessByNo(no));
        if (!like)
            continue;
        WordCounts counts;
        counts.people = m_people;
        FD_ASSIGN(const QList<qint64> candidates, likeThis(*like, counts));
        FD_ASSIGN(const QList<Found> others, compared(*like, candidates, counts));
        FD_ASSIGN(const QSet<PersonId> apart, peopleApartFrom(like->person.id));
        for (const Found &other : others) {
            // Each pair once, at its newer entry; of a joined entry its person is looked at.
            if (other.no >= no || other.likelihood == Likelihood::Unlikely || other.entry.person.mergedInto)
                continue;
            if (apart.contains(other.entry.person.id))
                continue;
            Found self{no, *like, like->person, other.weight, 0, other.why, other.likelihood};
            LikePair pair;
            FD_ASSIGN(pair.one, hitOf(other, viewer));
            FD_ASSIGN(pair.other, hitOf(self, viewer));
            pair.weight = other.weight;
            pair.likelihood = other.likelihood;
            pair.why = pair.one.withheld || pair.other.withheld ? tr("One of the two is restricted.") : other.why;
            result.pairs << pair;
        }
    }
    std::stable_sort(result.pairs.begin(), result.pairs.end(),
                     [](const LikePair &a, const LikePair &b) { return a.weight > b.weight; });
    return result;
}

} // namespace frontdoor
