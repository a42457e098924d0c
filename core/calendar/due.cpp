// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/calendar.h"

#include <algorithm>

namespace frontdoor {

namespace {

using Kind = ExplanationStep::Kind;

/// Gathers the steps while the due time is worked out.
class Trail {
public:
    Trail(const Calendar &calendar, Instant from) : m_calendar(calendar) { add(Kind::Start, from); }

    void add(Kind kind, Instant at, int count = 0) { m_steps.append({kind, at, m_calendar.localDate(at), count, {}}); }

    /// Days off from `first` up to, not including, `end`.
    void skip(QDate first, QDate end)
    {
        for (QDate date = first; date < end; date = date.addDays(1)) {
            const Instant midnight = m_calendar.at(date, QTime(0, 0));
            if (date.dayOfWeek() < Qt::Saturday)
                m_steps.append({Kind::SkippedBankHoliday, midnight, date, 1, m_calendar.bankHolidays().title(date)});
            else if (date.dayOfWeek() == Qt::Sunday && date != first)
                m_steps.last().count = 2;
            else
                m_steps.append({Kind::SkippedWeekend, midnight, date, 1, {}});
        }
    }

    DueTime due(Instant at)
    {
        add(Kind::Due, at);
        return {at, m_steps};
    }

private:
    const Calendar &m_calendar;
    QList<ExplanationStep> m_steps;
};

DueTime afterElapsed(const Calendar &calendar, Instant from, qint64 ms, Kind kind, int count)
{
    Trail trail(calendar, from);
    const Instant at = from.plusMs(ms);
    if (ms != 0)
        trail.add(kind, at, count);
    const QDateTime start = calendar.local(from);
    const QDateTime end = calendar.local(at);
    const int shift = end.offsetFromUtc() - start.offsetFromUtc();
    if (shift != 0) {
        const QDateTime change = end.timeZone().previousTransition(end.addMSecs(1)).atUtc;
        trail.add(Kind::ClockChange, {change.toMSecsSinceEpoch()}, shift / 60);
    }
    return trail.due(at);
}

DueTime onSameTimeOfDay(const Calendar &calendar, Instant from, QDate date, Kind kind, int count)
{
    Trail trail(calendar, from);
    if (count == 0)
        return trail.due(from);
    const QTime time = calendar.local(from).time();
    const Instant at = calendar.at(date, time);
    trail.add(kind, at, count);
    const QDateTime shown = calendar.local(at);
    if (shown.time() != time) { // left out by the spring change
        const QDateTime change = shown.timeZone().previousTransition(shown.addMSecs(1)).atUtc;
        trail.add(Kind::ClockChange, {change.toMSecsSinceEpoch()}, int(time.secsTo(shown.time()) / 60));
    }
    return trail.due(at);
}

DueTime afterWorkingDays(const Calendar &calendar, Instant from, int count, const WorkingDayRules &rules)
{
    Trail trail(calendar, from);
    Instant start = from;
    QDate day = calendar.localDate(from);
    QTime time = calendar.local(from).time();
    if (rules.rollNonWorkingReceipt && !calendar.isWorkingDay(day)) {
        const QDate next = calendar.nextWorkingDay(day);
        trail.skip(day, next);
        day = next;
        time = rules.start;
        start = calendar.at(day, time);
        trail.add(Kind::Rolled, start);
    }
    Instant counted = start;
    for (int i = 1; i <= count; ++i) {
        const QDate next = calendar.nextWorkingDay(day);
        trail.skip(day.addDays(1), next);
        day = next;
        counted = calendar.at(day, time);
        trail.add(Kind::CountedWorkingDay, counted, i);
    }
    switch (rules.semantics) {
    case WorkingDaySemantics::SameTime: return trail.due(counted);
    case WorkingDaySemantics::EndOfDay: break;
    }
    const Instant end = calendar.at(day, rules.end);
    return trail.due(count == 0 ? std::max(start, end) : end);
}

} // namespace

DueTime Calendar::due(Instant from, const Within &within, const WorkingDayRules &rules) const
{
    const int count = within.count;
    switch (within.unit) {
    case Within::Unit::Minutes: return afterElapsed(*this, from, qint64(count) * 60'000, Kind::AddedMinutes, count);
    case Within::Unit::Hours: return afterElapsed(*this, from, qint64(count) * 3'600'000, Kind::AddedHours, count);
    case Within::Unit::Days:
        return onSameTimeOfDay(*this, from, localDate(from).addDays(count), Kind::AddedDays, count);
    case Within::Unit::Months:
        return onSameTimeOfDay(*this, from, addMonths(localDate(from), count), Kind::AddedMonths, count);
    case Within::Unit::WorkingDays: return afterWorkingDays(*this, from, count, rules);
    }
    Q_UNREACHABLE();
}

} // namespace frontdoor
