// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_graph.h"

#include <QHash>
#include <QList>

namespace frontdoor {

/// What a genogram has to show of a family, before it is known where. People are places in FamilyGraph::people.
struct GenogramUnions {
    /// One or two parents and their children, these in the order of their birth.
    struct Union {
        QList<int> parents;
        QList<int> children;
        bool isDashed = false; ///< step-parents, carers, grandparents whose child between is not known
    };
    /// Side by side in one row: partners, and theirs.
    using Block = QList<int>;

    QList<Union> unions;           ///< of birth parents
    QList<Union> others;           ///< dashed: always one parent
    QList<Union> brothersOnly;     ///< without parents: brothers and sisters of whom no common parent is known
    QHash<int, QList<Block>> rows; ///< by generation, from left to right

    /// Place in its row, counted in people.
    QHash<int, int> order;
};

GenogramUnions unionsOf(const FamilyGraph &family);

/// For the order of birth: unknown dates last.
QDate birthOrder(const Person &person);

} // namespace frontdoor
