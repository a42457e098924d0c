// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"

#include <QString>

namespace frontdoor {

struct Procedure;

/// One finding as a person reads it: what is missing or refused, then the rule, then where it comes from.
QString findingText(const Finding &finding);

/// The short form beside a field or card: what is missing, and the rule's id.
QString shortFindingText(const Finding &finding);

/// What a rule does: "For information".
QString severityWords(Severity severity);

/// "What the procedure says about the parents", for a place of core/procedure/help_places.h.
QString helpHeading(const Procedure &procedure, const QString &place);

/// All of them, one per line.
QString findingsText(const Findings &findings);

} // namespace frontdoor
