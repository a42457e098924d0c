// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/waiting_clocks.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool awaitsRoute(const ClockRule &clock)
{
    if (clock.starts == "routed"_L1)
        return true;
    // Its start is behind every contact; only the route is missing.
    const bool begun = clock.starts == "received"_L1 || clock.starts == "created"_L1;
    return begun && std::any_of(clock.when.begin(), clock.when.end(), [](const Condition &condition) {
               return condition.fact == "route"_L1 && condition.test == Condition::Test::Is;
           });
}

} // namespace

QStringList clockRulesAwaitingRoute(const Procedure &procedure, SubjectKind kind, const QString &route)
{
    QStringList rules;
    if (kind != SubjectKind::Contact || !route.isEmpty())
        return rules;
    for (const ClockRule &clock : procedure.clocks) {
        if (clock.subject == kind && awaitsRoute(clock) && !rules.contains(clock.rule))
            rules.append(clock.rule);
    }
    return rules;
}

} // namespace frontdoor
