// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QString>
#include <QStringView>

namespace frontdoor {

/// A length of time as a procedure writes it: "24 hours", "1 working day", "3 months". What it means is the calendar's
/// business: hours and minutes are elapsed time, days and months keep the local time of day.
struct Within {
    enum class Unit { Hours, WorkingDays, Months, Days, Minutes };

    int count = 0; ///< 0 to 9999
    Unit unit = Unit::Hours;

    /// A whole number and a unit, singular or plural. Error: InvalidInput, saying what may be written.
    static Expected<Within> parse(QStringView text);

    /// The same in the words that parse() reads.
    QString text() const;

    friend bool operator==(const Within &, const Within &) = default;
};

} // namespace frontdoor
