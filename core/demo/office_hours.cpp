// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/office_hours.h"

namespace frontdoor::demo {

namespace {

const QTime opens(8, 30);
const QTime closes(17, 45);
constexpr qint64 msPerMinute = 60'000;

} // namespace

bool OfficeHours::isOpen(Instant at) const
{
    const QDateTime local = m_calendar.local(at);
    return m_calendar.isWorkingDay(local.date()) && local.time() >= opens && local.time() < closes;
}

Instant OfficeHours::nextOpening(Instant at) const
{
    const QDateTime local = m_calendar.local(at);
    if (!m_calendar.isWorkingDay(local.date()) || local.time() >= closes)
        return m_calendar.at(m_calendar.nextWorkingDay(local.date()), opens);
    return local.time() < opens ? m_calendar.at(local.date(), opens) : at;
}

Instant OfficeHours::after(Instant at, double minutes) const
{
    qint64 left = qint64(minutes * double(msPerMinute));
    Instant now = nextOpening(at);
    for (;;) {
        const Instant end = m_calendar.at(m_calendar.localDate(now), closes);
        if (now.ms + left <= end.ms)
            return now.plusMs(left);
        left -= end.ms - now.ms;
        now = nextOpening(end);
    }
}

Instant OfficeHours::somewhenOn(QDate day, Dice &dice) const
{
    // By hour of the day, from midnight.
    static const Weights workingDay(
        {2, 1, 1, 1, 1, 2, 4, 12, 42, 74, 82, 80, 70, 72, 82, 92, 84, 52, 24, 16, 12, 10, 8, 5});
    static const Weights dayOff(
        {6, 5, 4, 3, 2, 2, 3, 5, 10, 18, 24, 26, 24, 22, 22, 22, 24, 24, 22, 20, 18, 18, 14, 10});
    const int hour = (m_calendar.isWorkingDay(day) ? workingDay : dayOff).pick(dice);
    const Instant at = m_calendar.at(day, QTime(hour, dice.below(60)));
    return at.plusMs(qint64(dice.below(60)) * 1000);
}

} // namespace frontdoor::demo
