// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/referral_counts.h"

#include "core/calendar/calendar.h"

#include <algorithm>
#include <limits>

namespace frontdoor {

void ReferralCounts::add(qint64 child, QDate made)
{
    m_made.emplace_back(child, int(made.toJulianDay()));
}

void ReferralCounts::finish()
{
    std::sort(m_made.begin(), m_made.end());
}

int ReferralCounts::beforeLatest(qint64 child) const
{
    const auto end = std::upper_bound(m_made.begin(), m_made.end(), std::pair(child, std::numeric_limits<int>::max()));
    if (end == m_made.begin() || std::prev(end)->first != child)
        return 0;
    const auto latest = std::prev(end);
    const QDate yearBefore = Calendar::addMonths(QDate::fromJulianDay(latest->second), -12);
    const auto first = std::lower_bound(m_made.begin(), latest, std::pair(child, int(yearBefore.toJulianDay())));
    return int(latest - first);
}

} // namespace frontdoor
