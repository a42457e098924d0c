// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"
#include "core/toml/problems.h"

namespace frontdoor {

/// Reports every reference to a rule, team, outcome, document or help place that is not there, where it stands in the
/// files.
void checkReferences(const Procedure &, const toml::Table &merged, toml::Problems &);

} // namespace frontdoor
