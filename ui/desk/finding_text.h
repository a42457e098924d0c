// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"

#include <QString>

namespace frontdoor {

struct Procedure;
struct Rule;

/// One finding as a person reads it: what is missing or refused, then the rule, then where it comes from.
QString findingText(const Finding &finding);

/// The short form beside a field or card: what is missing, and the rule's id.
QString shortFindingText(const Finding &finding);

/// A rule as it is shown, line by line; empty lines are left out.
struct RuleLines {
    QString title;   ///< "WAL-13 · Warns"
    QString missing; ///< what is missing or refused here and now
    QString says;
    QString assumption; ///< "Assumed: ..."
    QString source;
};

/// A rule as help: with what it does and what was assumed.
RuleLines ruleLines(const Procedure &procedure, const Rule &rule);

/// "What the procedure says about the parents", for a place of core/procedure/help_places.h.
QString helpHeading(const Procedure &procedure, const QString &place);

/// All of them, one per line.
QString findingsText(const Findings &findings);

} // namespace frontdoor
