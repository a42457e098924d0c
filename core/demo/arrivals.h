// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/demo/library.h"

#include <vector>

namespace frontdoor::demo {

/// How many contacts each day of the history brings: by month as the national statistics have it, fewer on days off. The
/// history ends today and goes back as far as the number wanted needs.
class Arrivals {
public:
    /// `todaysShare` of today is over. `onTray` of the contacts of the last days are made for today's tray and not counted again.
    Arrivals(const Library &library, const Calendar &calendar, quint64 seed, QDate today, qint64 contacts,
             double todaysShare, const QMap<QDate, int> &onTray);

    QDate firstDay() const { return m_first; }
    int on(QDate day) const;

private:
    QDate m_first;
    std::vector<int> m_counts; ///< by day from the first
};

} // namespace frontdoor::demo
