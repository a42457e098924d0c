// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/radar.h"
#include "core/procedure/facts.h"

namespace frontdoor {

/// What rules may know of the case itself.
Facts caseFacts(const CaseFile &, const Rulebook &, Instant now);

/// Adds who acts, and how they stand to the case; null while there is no case yet.
void addActorFacts(Facts &, const Actor &, const Rulebook &, const CaseFile *);

/// Both: what rules may know before anything is typed.
Facts factsFor(const CaseFile &, const Rulebook &, const Actor &, Instant now);

/// Adds the fields of an outcome as "input.<field>".
void addInputFacts(Facts &, const FieldValues &, const QString &rationale);

/// GEN-08, which says what is closed.
Finding closedFinding(const CaseFile &file);

} // namespace frontdoor
