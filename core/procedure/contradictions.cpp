// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/contradictions.h"

#include "core/procedure/contradiction_checks.h"
#include "core/procedure/rule_uses.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

void checkRules(const Procedure &procedure, Contradictions &found)
{
    for (const Rule &rule : procedure.rules) {
        if (usesOf(procedure, rule).all().isEmpty())
            found.append(
                {Contradiction::Kind::RuleWithoutUse,
                 Contradiction::Weight::Warning,
                 u"rule"_s,
                 rule.id,
                 {},
                 u"Rule %1 is cited by nothing and shown nowhere."_s.arg(rule.id),
                 u"Give it a guard, let a clock, permission or outcome cite it, or give it a \"help\" place."_s});
    }
}

} // namespace

Contradictions findContradictions(const Procedure &procedure, const HasTemplate &hasTemplate)
{
    Contradictions found;
    checkWhoMay(procedure, found);
    checkOutcomes(procedure, found);
    checkClocks(procedure, found);
    checkConditions(procedure, found);
    checkFollowing(procedure, found);
    if (hasTemplate)
        checkLetterTemplates(procedure, hasTemplate, found);
    checkRules(procedure, found);
    std::stable_partition(found.begin(), found.end(),
                          [](const Contradiction &c) { return c.weight == Contradiction::Weight::Error; });
    return found;
}

bool hasError(const Contradictions &found)
{
    return std::any_of(found.begin(), found.end(),
                       [](const Contradiction &c) { return c.weight == Contradiction::Weight::Error; });
}

} // namespace frontdoor
