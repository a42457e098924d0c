// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/typed_answer.h"

#include "core/base/text.h"
#include "core/matching/person_words.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace frontdoor {

namespace {

constexpr double lossOfMissing = 6;
constexpr double worthOfWholeWord = 1.5;
constexpr double worthOfOwnName = 0.5; ///< before a former name, a school or a street

struct Fit {
    double weight = 0;
    QString word;
    QString why;
};

std::optional<Fit> fitOf(const Reading &reading, int count, qint64 people, const QStringList &words,
                         const QStringList &ownName)
{
    const auto begins = [&](const QString &each) { return each.startsWith(reading.word); };
    const auto whole = std::find(words.begin(), words.end(), reading.word);
    auto found = whole;
    if (found == words.end() && reading.beginning)
        found = std::find_if(words.begin(), words.end(), begins);
    if (found == words.end())
        return {};
    const double all = double(std::max<qint64>(people, 2));
    double weight = std::log2(all / double(std::clamp<qint64>(count, 1, std::max<qint64>(people, 1)))) - reading.loss;
    if (whole != words.end())
        weight += worthOfWholeWord;
    if (ownName.contains(*found) || (reading.beginning && std::any_of(ownName.begin(), ownName.end(), begins)))
        weight += worthOfOwnName;
    return Fit{weight, *found, reading.why};
}

bool hasAge(const Person &person, int years, QDate today)
{
    if (!person.born.isValid())
        return false;
    int age = today.year() - person.born.year();
    if (person.born.addYears(age) > today)
        --age;
    return age == years;
}

QString shown(const QString &word)
{
    return word.startsWith(u'/') ? word.mid(1) : word;
}

} // namespace

TypedAnswer answerTo(const TypedQuery &query, const ReadingCounts &counts, const Likeness &like, QDate today)
{
    return answerTo(query, counts, like.person, personWords(like), today);
}

TypedAnswer answerTo(const TypedQuery &query, const ReadingCounts &counts, const Person &person,
                     const QStringList &words, QDate today)
{
    const QStringList ownName = nameWords(person.givenName, person.familyName);
    TypedAnswer answer;
    for (std::size_t i = 0; i < std::size_t(query.parts.size()); ++i) {
        const TypedPart &part = query.parts[qsizetype(i)];
        std::optional<Fit> best;
        for (std::size_t j = 0; j < std::size_t(part.readings.size()); ++j) {
            const int count = i < counts.of.size() && j < counts.of[i].size() ? counts.of[i][j] : 1;
            const auto fit = fitOf(part.readings[qsizetype(j)], count, counts.people, words, ownName);
            if (fit && (!best || fit->weight > best->weight))
                best = fit;
        }
        if (best && part.years && !hasAge(person, *part.years, today))
            best.reset();
        if (!best) {
            ++answer.missing;
            answer.weight -= lossOfMissing;
            continue;
        }
        answer.weight += best->weight;
        const QString why = best->why.isEmpty() ? shown(best->word) : best->why;
        if (!answer.why.contains(why))
            answer.why << why;
    }
    return answer;
}

} // namespace frontdoor
