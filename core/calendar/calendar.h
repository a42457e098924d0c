// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/calendar/bank_holidays.h"
#include "core/calendar/duration.h"
#include "core/calendar/explanation.h"

#include <QDate>
#include <QDateTime>
#include <QTime>
#include <QTimeZone>

namespace frontdoor {

/// What "within 1 working day" means.
enum class WorkingDaySemantics {
    SameTime, ///< the same time of day on the next working day
    EndOfDay, ///< the close of the next working day
};

struct WorkingDayRules {
    WorkingDaySemantics semantics = WorkingDaySemantics::SameTime;
    QTime start{9, 0};
    QTime end{17, 0};
    /// What is received on a day off counts from `start` of the next working day; else from when it was received.
    bool rollNonWorkingReceipt = true;

    friend bool operator==(const WorkingDayRules &, const WorkingDayRules &) = default;
};

/// Local time, working days and deadlines of one authority. A value, cheap to copy (its parts are implicitly shared).
class Calendar {
public:
    explicit Calendar(BankHolidays holidays, QTimeZone zone = QTimeZone(QByteArrayLiteral("Europe/London")));

    const BankHolidays &bankHolidays() const { return m_holidays; }

    QDateTime local(Instant instant) const;
    QDate localDate(Instant instant) const { return local(instant).date(); }

    /// The moment when the wall clock shows this (both must be valid). A time that the spring change leaves out moves
    /// forward by the hour left out; of a time that the autumn change repeats, the first is meant.
    Instant at(QDate date, QTime time) const;

    /// "2026-04-30T15:00:00" or "2026-04-30T15:00", local time. Error: InvalidInput.
    Expected<Instant> parseLocal(const QString &text) const;

    /// Monday to Friday, except bank holidays.
    bool isWorkingDay(QDate date) const;
    QDate nextWorkingDay(QDate date) const; ///< the first working day after `date`, never `date` itself
    /// The n-th working day after `date`, before it if n is negative; `date` itself, working or not, if n is 0.
    QDate addWorkingDays(QDate date, int n) const;

    /// The same day number n months later (earlier if n is negative), or the last day of that month if it has no such day.
    static QDate addMonths(QDate date, int n);
    /// Whether `date` is inside the `months` after `closed`; the first and the last day are inside.
    static bool withinMonthsAfter(QDate closed, QDate date, int months);

    /// When something that starts at `from` is due. The rules matter for working days only.
    /// - Minutes and hours are elapsed time, whatever the wall clock does meanwhile.
    /// - Days and months keep the local time of day.
    /// - Working days: what is received on a day off first rolls to `start` of the next working day (unless the rules say
    ///   otherwise); what is received on a working day keeps its time of day, at any hour. 0 working days is that start
    ///   itself, or for EndOfDay the end of that day, if it is not past.
    DueTime due(Instant from, const Within &within, const WorkingDayRules &rules) const;

private:
    BankHolidays m_holidays;
    QTimeZone m_zone;
};

} // namespace frontdoor
