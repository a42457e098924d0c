// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// Whether the rule does anything that can be switched off: it blocks, warns, times, routes or obliges.
bool canBeSwitchedOff(const Procedure &procedure, const Rule &rule);

/// The procedure as if nobody had written this rule: its guards, clocks, follow-ups and settings are gone, and what it
/// allows to some is allowed to all.
Procedure without(const Procedure &procedure, const QString &rule);

} // namespace frontdoor
