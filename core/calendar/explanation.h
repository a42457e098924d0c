// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace frontdoor {

class Calendar;

/// One step on the way from the start of a clock to its end, as data: screens, letters and audit say it in their own way.
struct ExplanationStep {
    enum class Kind {
        Start,              ///< the clock starts at `at`
        Rolled,             ///< received on a day off: counting starts at `at`, the opening of the working day `date`
        SkippedWeekend,     ///< `count` weekend days (1 or 2) from `date` on are not counted
        SkippedBankHoliday, ///< `date` is not counted; `title` is the holiday's name
        CountedWorkingDay,  ///< `date` is the `count`-th working day; `at` is the starting time of day on it
        AddedMinutes,       ///< `count` elapsed minutes, reaching `at`
        AddedHours,         ///< `count` elapsed hours, reaching `at`
        AddedDays,          ///< `count` days, reaching `at`
        AddedMonths,        ///< `count` months, reaching `at`
        ClockChange,        ///< clocks were put forward (`count` > 0) or back (< 0) by `count` minutes at `at`
        Due,                ///< the end
    };

    Kind kind = Kind::Start;
    Instant at;
    QDate date; ///< the local date of the step
    int count = 0;
    QString title;

    friend bool operator==(const ExplanationStep &, const ExplanationStep &) = default;
};

/// When something is due, and why then.
struct DueTime {
    Instant at;
    QList<ExplanationStep> steps; ///< in order; the first is Start, the last is Due

    friend bool operator==(const DueTime &, const DueTime &) = default;
};

/// The steps in short sentences without full stops, in order: "From Fri 1 May 2026 16:40",
/// "Sat 2 and Sun 3 May are a weekend", "Mon 4 May is Early May bank holiday", "1 working day later: Tue 5 May 16:40".
/// Warns when days were counted for which the calendar knows no bank holidays yet.
QStringList sentences(const QList<ExplanationStep> &steps, const Calendar &calendar);

} // namespace frontdoor
