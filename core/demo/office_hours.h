// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/demo/dice.h"

namespace frontdoor::demo {

/// When a front door works: Monday to Friday from 8:30 to 17:45, and a skeleton staff at other times for what cannot wait.
class OfficeHours {
public:
    explicit OfficeHours(const Calendar &calendar) : m_calendar(calendar) {}

    const Calendar &calendar() const { return m_calendar; }

    bool isOpen(Instant at) const;
    Instant nextOpening(Instant at) const; ///< `at` itself while open
    /// So many minutes of open time later.
    Instant after(Instant at, double minutes) const;

    /// A moment of that day at which people ring and write: mornings and the end of school are busy, nights are not.
    Instant somewhenOn(QDate day, Dice &dice) const;

private:
    Calendar m_calendar;
};

} // namespace frontdoor::demo
