// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"
#include "tests/support/corrupter.h"
#include "tests/support/register_maker.h"

namespace frontdoor::test {

/// Adds them all, a thousand in a transaction.
void enter(Store &store, const QList<Registered> &people);
void enter(Store &store, const QList<Likeness> &people);

/// How often the person is found again by a corrupted entry.
struct FindingScore {
    int asked = 0;
    int first = 0;
    int amongFive = 0;
    double seconds = 0;
    QStringList missed; ///< who was not first: as entered, as asked for, who came first instead

    double shareFirst() const { return double(first) / std::max(1, asked); }
    double shareAmongFive() const { return double(amongFive) / std::max(1, asked); }
    QString words() const;
};
FindingScore findAgain(Store &store, const QList<Registered> &people, Corrupter &corrupter);

/// How well pairs are proposed that are one person.
struct PairScore {
    int known = 0; ///< pairs that there are
    int likely = 0;
    int rightlyLikely = 0;
    int proposed = 0; ///< likely and possible
    int rightlyProposed = 0;
    double seconds = 0;
    QStringList wronglyLikely;
    QStringList wronglyPossible;
    QStringList missed;

    QString words() const;
};
/// `copies`: by the id of a second entry the id of the first.
PairScore proposePairs(Store &store, const QHash<PersonId, PersonId> &copies);

/// All there is to tell somebody by, on one line.
QString inWords(const Likeness &like);

} // namespace frontdoor::test
