// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"
#include "core/matching/typed_query.h"

#include <QHash>

#include <vector>

namespace frontdoor {

/// How many people each reading of each part would find, and how many people there are.
struct ReadingCounts {
    qint64 people = 0;
    std::vector<std::vector<int>> of; ///< as TypedQuery::parts and their readings
};

/// How well a person answers what was typed.
struct TypedAnswer {
    double weight = 0; ///< in bits
    int missing = 0;   ///< parts that say nothing about this person
    QStringList why;   ///< the words that agree, and what is otherwise about them
};

TypedAnswer answerTo(const TypedQuery &query, const ReadingCounts &counts, const Likeness &like, QDate today);
/// The same of somebody whose personWords() are at hand.
TypedAnswer answerTo(const TypedQuery &query, const ReadingCounts &counts, const Person &person,
                     const QStringList &words, QDate today);

} // namespace frontdoor
