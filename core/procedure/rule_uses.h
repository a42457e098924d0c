// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// One place of a procedure at which a rule does its work.
struct RuleUse {
    enum class Kind { Guard, Clock, Permission, Outcome, Route, Routing, Letter, FollowUp, Setting, Help };
    Kind kind = Kind::Help;
    QString text; ///< in words: "blocks authorise at contact stage unless ..."

    friend bool operator==(const RuleUse &, const RuleUse &) = default;
};

/// Guards, clocks, permissions, outcomes and the rest that cite the rule; help last. Empty: the rule does nothing.
QList<RuleUse> usesOf(const Procedure &procedure, const Rule &rule);

/// Whether anything but help cites it.
bool isAtWork(const QList<RuleUse> &uses);

} // namespace frontdoor
