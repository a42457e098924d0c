// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/typed_search.h"

#include "core/store/query.h"
#include "core/store/votes.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastCandidates = 60; ///< of those with every part, however few are wanted
constexpr int mostCandidates = 400;
constexpr int mostSpellings = 40;      ///< of one part
constexpr int mostPeopleOfPart = 4000; ///< votes of one part of what was typed
constexpr double bitsOfPart = 6;       ///< somebody who answers more parts comes first
constexpr double leastOdds = -4;       ///< bits

SoughtWord wordOf(const Reading &reading)
{
    return {reading.word, reading.beginning};
}

} // namespace

Expected<QList<PersonHit>> TypedSearch::find(const QString &text, int limit, const Viewer &viewer)
{
    if (limit <= 0)
        return QList<PersonHit>();
    const QDate today = viewer.at.ms > 0 ? QDateTime::fromMSecsSinceEpoch(viewer.at.ms).date() : QDate::currentDate();
    TypedQuery query = parseTyped(text, today);
    QList<FoundEntry> found;
    if (!query.recordNumber.isEmpty()) {
        FD_ASSIGN(const std::optional<FoundEntry> child, byRecordNumber(query.recordNumber));
        if (child)
            found << *child;
    }
    if (query.parts.isEmpty())
        return m_found.hitsOf(found, limit, viewer);
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
    FD_ASSIGN(const QList<FoundEntry> answered, answers(query, counts, people, today));
    found += answered;
    return m_found.hitsOf(found, limit, viewer);
}

Expected<std::optional<FoundEntry>> TypedSearch::byRecordNumber(const QString &number)
{
    const bool isReferral = number.startsWith(u'R');
    FD_ASSIGN(Statement statement,
              m_connection.statement(isReferral ? u"referral/child_by_number"_s : u"contact/child_by_number"_s));
    statement.bind(u":number"_s, number);
    FD_ASSIGN(const QList<PersonId> children, valuesOf<PersonId>(statement));
    if (children.isEmpty())
        return std::optional<FoundEntry>();
    FD_ASSIGN(const std::optional<Person> child, m_records.person(children.first()));
    if (!child)
        return std::optional<FoundEntry>();
    return std::optional(FoundEntry{0, *child, 100, number, Likelihood::Likely});
}

Expected<ReadingCounts> TypedSearch::countsOf(const TypedQuery &query)
{
    ReadingCounts counts;
    FD_ASSIGN(counts.people, m_words.people());
    for (const TypedPart &part : query.parts) {
        std::vector<int> &ofPart = counts.of.emplace_back();
        for (const Reading &reading : part.readings) {
            FD_ASSIGN(const int count, m_words.countOf(wordOf(reading)));
            ofPart.push_back(count);
        }
    }
    return counts;
}

// The rarest part leads; the others are looked up for each person that has it. An age has two readings and is left to
// the weighing.
Expected<QList<qint64>> TypedSearch::withEveryPart(const TypedQuery &query, const ReadingCounts &counts, int most)
{
    QList<std::pair<int, SoughtWord>> wanted;
    for (qsizetype i = 0; i < query.parts.size(); ++i) {
        if (!query.parts[i].years)
            wanted.append({counts.of[std::size_t(i)].front(), wordOf(query.parts[i].readings.first())});
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    if (wanted.isEmpty() || wanted.first().first == 0)
        return QList<qint64>();
    QList<SoughtWord> words;
    for (const auto &[count, word] : std::as_const(wanted))
        words << word;
    // Those who have the leading word itself come before those who only have a longer one, so that a short name is found
    // among the thousands that begin with it.
    const bool mayGoOn = words.first().beginning;
    words.first().beginning = false;
    FD_ASSIGN(QList<qint64> people, m_index.peopleWithAll(words, most));
    if (mayGoOn && people.size() < most) {
        words.first().beginning = true;
        FD_ASSIGN(const QList<qint64> more, m_index.peopleWithAll(words, most));
        people += more;
    }
    return people;
}

Expected<void> TypedSearch::addOtherSpellings(TypedQuery &query)
{
    for (TypedPart &part : query.parts) {
        FD_ASSIGN(const QSet<QString> names, m_index.namesUnder(part.keys, part.keyBeginnings));
        QList<Reading> others;
        for (const QString &name : names) {
            if (name.startsWith(part.typed))
                continue; // found as typed
            if (const auto reading = readingOfName(part.typed, name))
                others << *reading;
        }
        std::sort(others.begin(), others.end(), [](const Reading &a, const Reading &b) {
            return std::tie(a.loss, a.word) < std::tie(b.loss, b.word);
        });
        part.readings += others.first(std::min<qsizetype>(others.size(), mostSpellings));
    }
    return {};
}

Expected<QList<qint64>> TypedSearch::withMostParts(const TypedQuery &query, const ReadingCounts &counts)
{
    Votes votes;
    for (qsizetype i = 0; i < query.parts.size(); ++i) {
        const QList<Reading> &readings = query.parts[i].readings;
        for (qsizetype j = 0; j < readings.size() && votes.size() < mostPeopleOfPart; ++j) {
            const int count = counts.of[std::size_t(i)][std::size_t(j)];
            if (count == 0)
                continue;
            FD_ASSIGN(const QList<qint64> people,
                      m_index.peopleWith(wordOf(readings[j]), mostPeopleOfPart - int(votes.size())));
            votes.add(people, m_words.worth(count) - readings[j].loss);
        }
        votes.endKind(bitsOfPart);
    }
    return votes.best();
}

Expected<QList<FoundEntry>> TypedSearch::answers(const TypedQuery &query, const ReadingCounts &counts,
                                                 const QList<qint64> &people, QDate today)
{
    struct Answered {
        FoundEntry found;
        int missing = 0;
    };
    std::vector<Answered> all;
    QSet<qint64> seen;
    int leastMissing = int(query.parts.size());
    for (const qint64 no : people) {
        if (seen.contains(no))
            continue;
        seen.insert(no);
        FD_ASSIGN(std::optional<Person> person, m_records.personByNo(no));
        if (!person)
            continue;
        FD_ASSIGN(const QStringList words, m_index.stored(no));
        const TypedAnswer answer = answerTo(query, counts, *person, words, today);
        leastMissing = std::min(leastMissing, answer.missing);
        all.push_back(
            {{no, *std::move(person), answer.weight, answer.why.join(", "_L1), Likelihood::Unlikely}, answer.missing});
    }
    // Where nobody answers all of it, one part in two or three may be wrong, if the others say enough.
    const bool someoneAnswersAll = leastMissing == 0;
    QList<FoundEntry> kept;
    for (Answered &each : all) {
        const double odds = each.found.weight - std::log2(double(std::max<qint64>(counts.people, 2)));
        const bool isEnough = !someoneAnswersAll && each.missing == leastMissing && odds > leastOdds
                              && each.missing * 2 <= int(query.parts.size());
        if (each.missing > 0 && !isEnough)
            continue;
        each.found.likelihood = odds > 3           ? Likelihood::Likely
                                : odds > leastOdds ? Likelihood::Possible
                                                   : Likelihood::Unlikely;
        kept << std::move(each.found);
    }
    return kept;
}

} // namespace frontdoor
