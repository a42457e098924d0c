// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"

namespace frontdoor {

/// Whether `at` is inside `window` before `from`; the last day is inside, what comes after `from` is not.
bool isWithin(Instant at, Instant from, const Within &window, const Calendar &calendar);

} // namespace frontdoor
