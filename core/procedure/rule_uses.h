// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// What a procedure does with one of its rules, each place in words: "blocks authorise at contact stage unless ...".
struct RuleUses {
    QStringList work; ///< guards, clocks, permissions, outcomes and the rest that cite it
    QStringList help; ///< places of the screens that show it

    bool isAtWork() const { return !work.isEmpty(); }
    QStringList all() const { return work + help; }
};

RuleUses usesOf(const Procedure &procedure, const Rule &rule);

} // namespace frontdoor
