// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// One thing a procedure says on a topic.
struct Position {
    QString text;
    QStringList rules;    ///< ids it follows from; may be empty for a setting without a source
    bool computed = true; ///< from a setting that the program works by; false: the words of a rule

    friend bool operator==(const Position &, const Position &) = default;
};

enum class Agreement {
    Silent,   ///< none says anything
    OneSided, ///< some say nothing
    Same,
    Differ,
    ToRead, ///< what can be computed is the same, the words of the rules are for reading
};

/// "they differ"
QString inWords(Agreement);

struct ComparedTopic {
    QString id; ///< "C1" to "C28" of the catalogue's disagreements; "S1" to "S4" of what only some procedures know
    QString title;
    QList<QList<Position>> sides; ///< one for each procedure, in their order; empty: it says nothing on it
    Agreement agreement = Agreement::Silent;
};

/// The topics on which published procedures disagree, side by side. All positions come from the procedures' own data.
QList<ComparedTopic> compareProcedures(const QList<Procedure> &);

/// What one procedure says on one topic; nothing for an unknown topic.
QList<Position> positionsOn(const Procedure &, const QString &topic);

} // namespace frontdoor
