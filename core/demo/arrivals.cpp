// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/arrivals.h"

#include <algorithm>
#include <numeric>

namespace frontdoor::demo {

namespace {

constexpr quint64 dayDice = 2;
constexpr double usualPerWorkingDay = 30;
constexpr double longestYears = 12;        // a bigger database is a bigger authority, not an older one
constexpr double workingDaysPerYear = 262; // days off count for a fraction

double dayFactor(const Library &library, const Calendar &calendar, QDate day)
{
    const double average = std::accumulate(library.months.begin(), library.months.end(), 0.0) / 12;
    const double month = library.months[day.month() - 1] / average;
    return month * (calendar.isWorkingDay(day) ? 1.0 : 0.12);
}

} // namespace

Arrivals::Arrivals(const Library &library, const Calendar &calendar, quint64 seed, QDate today, qint64 contacts,
                   double todaysShare, const QMap<QDate, int> &onTray)
    : m_first(today)
{
    const double perDay = std::max(usualPerWorkingDay, double(contacts) / (longestYears * workingDaysPerYear));
    qint64 left = contacts;
    for (const int count : onTray)
        left -= count;
    double carry = 0; // so that fractions of a contact add up
    for (QDate day = today; left > 0; day = day.addDays(-1)) {
        Dice dice = Dice::of(seed, dayDice, quint64(day.toJulianDay()));
        carry += perDay * dayFactor(library, calendar, day) * (0.75 + 0.5 * dice.unit())
                 * (day == today ? todaysShare : 1.0);
        int count = int(carry);
        carry -= count;
        count = int(std::min<qint64>(std::max(0, count - onTray.value(day)), left));
        left -= count;
        m_counts.push_back(count);
        m_first = day;
    }
    std::reverse(m_counts.begin(), m_counts.end());
}

int Arrivals::on(QDate day) const
{
    const qint64 at = m_first.daysTo(day);
    return at < 0 || at >= qint64(m_counts.size()) ? 0 : m_counts[size_t(at)];
}

} // namespace frontdoor::demo
