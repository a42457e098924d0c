// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_graph.h"

#include <QPolygonF>
#include <QRectF>

namespace frontdoor {

/// Measures of a genogram, in the units of the drawing.
struct GenogramMetrics {
    qreal symbol = 44;      ///< side of a symbol
    qreal labelWidth = 124; ///< room for the words at its right
    qreal labelHeight = 52;
    qreal labelGap = 8;  ///< between the two
    qreal gap = 32;      ///< between neighbours
    qreal groupGap = 52; ///< between those who are neither a couple nor have the same parents
    qreal caption = 16;  ///< height of a household's words

    qreal nodeWidth() const { return symbol + labelGap + labelWidth; }
    qreal pitch() const { return nodeWidth() + gap; } ///< from one to the next
    qreal nodeHeight() const { return std::max(symbol, labelHeight); }
};

struct GenogramNode {
    enum class Shape { Square, Circle, Rhombus, Triangle };

    PersonId person;
    int row = 0; ///< 0 is at the top
    Shape shape = Shape::Rhombus;
    bool isSubject = false;
    QRectF symbol;
    QRectF label; ///< at the right of the symbol

    QRectF box() const { return symbol.united(label); }
};

struct GenogramLine {
    enum class Kind {
        Couple,   ///< beneath two who have a child together
        Descent,  ///< from parents to children
        Siblings, ///< above brothers and sisters whose parents are not known
    };

    Kind kind = Kind::Descent;
    bool isDashed = false; ///< step, half, carer, a generation left out
    QList<PersonId> parents;
    QList<PersonId> children;
    QList<QPolygonF> strokes;
};

/// An outline around those who live together.
struct GenogramHousehold {
    HouseholdId household;
    QList<PersonId> people;
    QList<QRectF> areas; ///< one for each run of neighbours; more than one in a row where others stand in between
    QList<QRectF> joins; ///< between areas of neighbouring rows: together with them they are the outline
    QRectF caption;      ///< for the address, right-aligned
};

struct GenogramLayout {
    QList<GenogramNode> nodes; ///< from top to bottom, from left to right
    QList<GenogramLine> lines;
    QList<GenogramHousehold> households; ///< of at least two
    QRectF bounds;                       ///< of everything

    const GenogramNode *node(const PersonId &) const;
};

/// Where everybody stands: generations in rows, couples side by side, children beneath their parents in the order of their
/// birth. The same family always looks the same. Whatever relationships contradict each other, everybody has one place.
GenogramLayout layOutGenogram(const FamilyGraph &family, const GenogramMetrics &metrics = {});

} // namespace frontdoor
