// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/facts.h"

#include <QList>

namespace frontdoor {

/// One test of one fact.
struct Condition {
    enum class Test {
        Is,    ///< equals, or is one of, the wanted value; never holds for an unknown fact
        IsNot, ///< differs; holds for an unknown fact
        Has,   ///< the list holds every wanted text
        AtLeast,
        Below,
        Answered, ///< known, or said to be not known and why
        Unanswered,
    };

    QString fact;
    Test test = Test::Is;
    Value wanted;

    bool holds(const Facts &facts) const;
    friend bool operator==(const Condition &, const Condition &) = default;
};

using Conditions = QList<Condition>;

/// Whether all hold; none is true.
bool allHold(const Conditions &conditions, const Facts &facts);

/// The condition in words: "method is phone or email".
QString inWords(const Condition &condition);

} // namespace frontdoor
