// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

#include <QHash>

namespace frontdoor {

/// How many people have a word: a rare name that agrees says more than a common one.
struct WordCounts {
    /// In a database that has just been begun every name looks common, and everybody like everybody: such a one is judged
    /// as if it had this many.
    static constexpr qint64 leastPeople = 1000;

    qint64 people = 0;                ///< all of them
    QHash<QString, int> peopleByWord; ///< a word that is not here is nobody's

    /// The part of all people that has the word; never quite 0.
    double share(const QString &word) const;
};

/// What speaks for two entries being one person, and what against it, weighed in the way of Fellegi and Sunter: each
/// field gives log2 of how much likelier it is to agree (or differ) so for one person than for two at random. Fields
/// that are empty on one side say nothing.
struct Comparison {
    double weight = 0; ///< the sum, in bits
    bool likely = false;
    bool possible = false;
    bool twins = false; ///< all but the given name agrees, as it does for twins
    QStringList agreed;
    QStringList differed;

    QString why() const; ///< "same date of birth, Liz is short for Elizabeth; other address"
};

/// The likely line is held against names as well: two children of one home and birthday who are called differently are
/// never likely, nor are two of different sex, unless a number that only one person has says so.
Comparison compare(const Likeness &one, const Likeness &other, const WordCounts &counts);

} // namespace frontdoor
