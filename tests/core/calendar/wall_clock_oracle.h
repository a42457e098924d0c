// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace frontdoor {

/// A second opinion about due times, as simple as can be: a wall clock in London ticks through twenty years, minute by
/// minute, and every tick is written down; questions are answered by looking along the list. It knows nothing of QDate,
/// of time zones or of Calendar, and borrows from the layer only the types in which the question is put.
class WallClockOracle {
public:
    static constexpr int firstYear = 2012;
    static constexpr int lastYear = 2031;

    /// `bankHolidays` as "2026-05-04".
    explicit WallClockOracle(const std::set<std::string> &bankHolidays);

    std::int64_t due(std::int64_t fromMs, const Within &within, const WorkingDayRules &rules) const;

    /// The UTC milliseconds of each moment when the clocks change.
    const std::vector<std::int64_t> &clockChanges() const { return m_clockChanges; }

private:
    struct Day {
        int year, month, day;
        int weekday; ///< 1 is Monday
        bool working;
        std::int64_t firstMinute; ///< since the start of the list
    };

    std::int64_t firstShowing(std::size_t day, int minuteOfDay) const;
    std::size_t nextWorking(std::size_t day) const;
    std::size_t monthsLater(std::size_t day, int months) const;
    std::int64_t dueInWorkingDays(std::int64_t fromMs, int count, const WorkingDayRules &rules) const;

    std::vector<Day> m_days;
    std::vector<std::uint16_t> m_dayOfMinute;   ///< which day it is, for each minute of UTC since firstYear
    std::vector<std::uint16_t> m_clockOfMinute; ///< what the wall clock shows then, in minutes since midnight
    std::vector<std::int64_t> m_clockChanges;
};

} // namespace frontdoor
