// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wall_clock_oracle.h"

#include <algorithm>
#include <cstdio>

namespace frontdoor {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t startMs = 1'325'376'000'000; // 2012-01-01T00:00Z, a Sunday

int daysInMonth(int year, int month)
{
    if (month == 2)
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int minutesSinceMidnight(QTime time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

WallClockOracle::WallClockOracle(const std::set<std::string> &bankHolidays)
{
    int year = firstYear, month = 1, day = 1, weekday = 7, clock = 0;
    bool summerTime = false;
    bool newDay = true;
    for (std::int64_t minute = 0; year <= lastYear; ++minute) {
        if (newDay) {
            char iso[32];
            std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
            m_days.push_back({year, month, day, weekday, weekday <= 5 && bankHolidays.count(iso) == 0, minute});
            newDay = false;
        }
        // On the last Sunday of March one o'clock becomes two, on the last of October two becomes one again.
        const bool lastSunday = weekday == 7 && day > 24;
        if (lastSunday && month == 3 && clock == 60 && !summerTime) {
            clock = 120;
            summerTime = true;
            m_clockChanges.push_back(startMs + minute * minuteMs);
        } else if (lastSunday && month == 10 && clock == 120 && summerTime) {
            clock = 60;
            summerTime = false;
            m_clockChanges.push_back(startMs + minute * minuteMs);
        }
        m_dayOfMinute.push_back(std::uint16_t(m_days.size() - 1));
        m_clockOfMinute.push_back(std::uint16_t(clock));

        if (++clock == 24 * 60) { // midnight
            clock = 0;
            newDay = true;
            weekday = weekday == 7 ? 1 : weekday + 1;
            if (++day > daysInMonth(year, month)) {
                day = 1;
                if (++month > 12) {
                    month = 1;
                    ++year;
                }
            }
        }
    }
}

/// The minute of that day at which the clock shows the time first; if the clock never does, as many minutes are added as
/// the clock leaves out.
std::int64_t WallClockOracle::firstShowing(std::size_t day, int minuteOfDay) const
{
    const std::int64_t end = m_days.at(day + 1).firstMinute;
    int leftOut = 0;
    int before = -1;
    for (std::int64_t i = m_days.at(day).firstMinute; i < end; ++i) {
        const int shown = m_clockOfMinute.at(std::size_t(i));
        leftOut += std::max(0, shown - before - 1);
        before = shown;
        if (shown == minuteOfDay)
            return i;
    }
    return firstShowing(day, minuteOfDay + leftOut);
}

std::size_t WallClockOracle::nextWorking(std::size_t day) const
{
    do
        ++day;
    while (!m_days.at(day).working);
    return day;
}

std::size_t WallClockOracle::monthsLater(std::size_t day, int months) const
{
    const int number = m_days.at(day).day;
    int month = m_days.at(day).month;
    // Walk to the first of each following month, then on to the day, as long as the month lasts.
    for (int i = 0; i < months; ++i) {
        while (m_days.at(day).month == month)
            ++day;
        month = m_days.at(day).month;
    }
    while (m_days.at(day).day < number && m_days.at(day + 1).month == month)
        ++day;
    return day;
}

std::int64_t WallClockOracle::dueInWorkingDays(std::int64_t fromMs, int count, const WorkingDayRules &rules) const
{
    const std::size_t minute = std::size_t((fromMs - startMs) / minuteMs);
    std::size_t day = m_dayOfMinute.at(minute);
    int clock = m_clockOfMinute.at(minute);
    std::int64_t withinMinute = fromMs % minuteMs;
    std::int64_t due = fromMs;

    if (rules.rollNonWorkingReceipt && !m_days.at(day).working) {
        day = nextWorking(day);
        clock = minutesSinceMidnight(rules.start);
        withinMinute = 0;
        due = startMs + firstShowing(day, clock) * minuteMs;
    }
    for (int i = 0; i < count; ++i) {
        day = nextWorking(day);
        due = startMs + firstShowing(day, clock) * minuteMs + withinMinute;
    }
    if (rules.semantics == WorkingDaySemantics::EndOfDay) {
        const std::int64_t close = startMs + firstShowing(day, minutesSinceMidnight(rules.end)) * minuteMs;
        due = count > 0 || close > due ? close : due;
    }
    return due;
}

std::int64_t WallClockOracle::due(std::int64_t fromMs, const Within &within, const WorkingDayRules &rules) const
{
    const std::size_t minute = std::size_t((fromMs - startMs) / minuteMs);
    const std::size_t today = m_dayOfMinute.at(minute);
    if (within.count == 0 && within.unit != Within::Unit::WorkingDays)
        return fromMs;

    std::size_t day = today;
    switch (within.unit) {
    case Within::Unit::Minutes: return fromMs + within.count * minuteMs;
    case Within::Unit::Hours: return fromMs + within.count * 60 * minuteMs;
    case Within::Unit::WorkingDays: return dueInWorkingDays(fromMs, within.count, rules);
    case Within::Unit::Days: day = today + std::size_t(within.count); break;
    case Within::Unit::Months: day = monthsLater(today, within.count); break;
    }
    return startMs + firstShowing(day, m_clockOfMinute.at(minute)) * minuteMs + fromMs % minuteMs;
}

} // namespace frontdoor
