// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/contradictions.h"

namespace frontdoor {

// The parts of findContradictions(), by what they look at.

void checkWhoMay(const Procedure &, Contradictions &);
void checkOutcomes(const Procedure &, Contradictions &);
void checkClocks(const Procedure &, Contradictions &);
void checkConditions(const Procedure &, Contradictions &);
void checkFollowing(const Procedure &, Contradictions &);
void checkLetterTemplates(const Procedure &, const HasTemplate &, Contradictions &);

} // namespace frontdoor
