// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// The rules of the clocks that begin to run when a route is chosen: why a contact without a route may have none. Empty for
/// one that has its route, and where no clock depends on it.
QStringList clockRulesAwaitingRoute(const Procedure &, SubjectKind, const QString &route);

} // namespace frontdoor
