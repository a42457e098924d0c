// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

namespace frontdoor::test {

/// A person of a made register, and the home they share with others of it.
struct Registered {
    Likeness like;
    qint64 family = 0;  ///< those of one family have the same
    bool child = false; ///< of the authority's, with the numbers that children have
};

/// Families as the demo has them: children, parents, step-parents, grandparents, with homes, phones and numbers. The same
/// seed gives the same people. At least `people`, the last family whole.
QList<Registered> familiesOfRegister(qsizetype people, quint64 seed);

/// Adults as public sets for record linkage have them: given name, family name, house number, street, suburb, a postcode
/// of four digits, date of birth, and a number of seven digits (in laChildId) that one in ten does not have. Few names are
/// very common and very many are rare, and the rare ones are made of the same parts.
QList<Registered> adultsOfRegister(qsizetype people, quint64 seed);

/// Pairs of twins: same home, date of birth and family name; different given names, every third pair with names that
/// differ by a letter or two.
QList<std::pair<Likeness, Likeness>> twinsOfRegister(qsizetype pairs, quint64 seed);

} // namespace frontdoor::test
