// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/windows.h"

namespace frontdoor {

bool isWithin(Instant at, Instant from, const Within &window, const Calendar &calendar)
{
    if (at > from)
        return false;
    const QDate earlier = calendar.localDate(at);
    const QDate later = calendar.localDate(from);
    switch (window.unit) {
    case Within::Unit::Months: return Calendar::withinMonthsAfter(earlier, later, window.count);
    case Within::Unit::Days: return earlier.daysTo(later) <= window.count;
    case Within::Unit::WorkingDays: return calendar.addWorkingDays(earlier, window.count) >= later;
    case Within::Unit::Hours: return from.ms - at.ms <= qint64(window.count) * 3'600'000;
    case Within::Unit::Minutes: return from.ms - at.ms <= qint64(window.count) * 60'000;
    }
    return false;
}

} // namespace frontdoor
