// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// What the program makes of a rule, one thing a line, for people who do not read procedure files; empty if it is only told.
QStringList usesInWords(const Procedure &procedure, const Rule &rule);

/// "Shown as help about the parents", one line for each place.
QStringList helpInWords(const Procedure &procedure, const Rule &rule);

} // namespace frontdoor
