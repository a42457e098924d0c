// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/tour.h"

namespace frontdoor {

/// Every screen of the program: those that were written down, and each panel of the rail that none of them is.
QList<Stop> tourStops(const Premises &premises);
/// The procedures that their stages are set by.
QStringList tourProcedures();

} // namespace frontdoor
