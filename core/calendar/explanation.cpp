// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/explanation.h"

#include "core/calendar/calendar.h"
#include "core/calendar/phrases.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using Kind = ExplanationStep::Kind;

QString weekend(const ExplanationStep &step)
{
    if (step.count < 2) {
        return QCoreApplication::translate("frontdoor::Explanation", "%1 is at the weekend")
            .arg(englishDate(step.date, u"ddd d MMM"));
    }
    const QDate second = step.date.addDays(1);
    const bool sameMonth = second.month() == step.date.month();
    return QCoreApplication::translate("frontdoor::Explanation", "%1 and %2 are a weekend")
        .arg(englishDate(step.date, sameMonth ? u"ddd d" : u"ddd d MMM"), englishDate(second, u"ddd d MMM"));
}

QString counted(Kind kind, int n)
{
    const bool one = n == 1;
    switch (kind) {
    case Kind::CountedWorkingDay:
        return one ? QCoreApplication::translate("frontdoor::Explanation", "1 working day later: %1")
                   : QCoreApplication::translate("frontdoor::Explanation", "%n working days later: %1", nullptr, n);
    case Kind::AddedMinutes:
        return one ? QCoreApplication::translate("frontdoor::Explanation", "1 minute later: %1")
                   : QCoreApplication::translate("frontdoor::Explanation", "%n minutes later: %1", nullptr, n);
    case Kind::AddedHours:
        return one ? QCoreApplication::translate("frontdoor::Explanation", "1 hour later: %1")
                   : QCoreApplication::translate("frontdoor::Explanation", "%n hours later: %1", nullptr, n);
    case Kind::AddedDays:
        return one ? QCoreApplication::translate("frontdoor::Explanation", "1 day later: %1")
                   : QCoreApplication::translate("frontdoor::Explanation", "%n days later: %1", nullptr, n);
    case Kind::AddedMonths:
        return one ? QCoreApplication::translate("frontdoor::Explanation", "1 month later: %1")
                   : QCoreApplication::translate("frontdoor::Explanation", "%n months later: %1", nullptr, n);
    case Kind::Start:
    case Kind::Rolled:
    case Kind::SkippedWeekend:
    case Kind::SkippedBankHoliday:
    case Kind::ClockChange:
    case Kind::Due: break;
    }
    return {};
}

/// Says the steps one after the other; what a sentence says depends a little on those around it.
class Teller {
public:
    Teller(const QList<ExplanationStep> &steps, const Calendar &calendar)
        : m_steps(steps)
        , m_calendar(calendar)
        , m_due(steps.last())
    {
    }

    QStringList tell()
    {
        for (const ExplanationStep &step : m_steps)
            say(step);
        const QDate known = m_calendar.bankHolidays().lastKnown();
        if (m_lastCounted.isValid() && (!known.isValid() || m_lastCounted > known))
            m_said << (known.isValid()
                           ? QCoreApplication::translate("frontdoor::Explanation",
                                                         "Bank holidays after %1 are not known yet")
                                 .arg(englishDate(known, u"d MMM yyyy"))
                           : QCoreApplication::translate("frontdoor::Explanation", "No bank holidays are known"));
        return m_said;
    }

private:
    void say(const ExplanationStep &step)
    {
        switch (step.kind) {
        case Kind::Start:
            m_said << QCoreApplication::translate("frontdoor::Explanation", "From %1")
                          .arg(fullMoment(step.at, m_calendar));
            return;
        case Kind::Rolled:
            m_lastCounted = step.date;
            m_said << QCoreApplication::translate("frontdoor::Explanation", "Counts from %1").arg(when(step.at));
            return;
        case Kind::SkippedWeekend: m_said << weekend(step); return;
        case Kind::SkippedBankHoliday:
            m_said << QCoreApplication::translate("frontdoor::Explanation", "%1 is %2")
                          .arg(englishDate(step.date, u"ddd d MMM"), step.title);
            return;
        case Kind::CountedWorkingDay:
            m_lastCounted = step.date;
            if (step.date == m_due.date) // the days before it speak for themselves
                m_said << counted(step.kind, step.count).arg(step.at == m_due.at ? when(step.at) : day(step.date));
            return;
        case Kind::AddedMinutes:
        case Kind::AddedHours:
        case Kind::AddedDays: m_said << counted(step.kind, step.count).arg(when(step.at)); return;
        case Kind::AddedMonths:
            m_said << counted(step.kind, step.count).arg(when(step.at));
            if (step.date.day() < m_steps.first().date.day()) {
                m_said << QCoreApplication::translate("frontdoor::Explanation", "%1 has only %2 days")
                              .arg(englishDate(step.date, u"MMMM"), QString::number(step.date.day()));
            }
            return;
        case Kind::ClockChange:
            m_said << (step.count > 0
                           ? QCoreApplication::translate("frontdoor::Explanation", "The clocks go forward in between")
                           : QCoreApplication::translate("frontdoor::Explanation", "The clocks go back in between"));
            return;
        case Kind::Due: due(step); return;
        }
    }

    /// Only what the sentence before has not said.
    void due(const ExplanationStep &step)
    {
        const ExplanationStep before = m_steps.size() > 1 ? m_steps[m_steps.size() - 2] : step;
        switch (before.kind) {
        case Kind::CountedWorkingDay:
            if (before.at != step.at)
                m_said << QCoreApplication::translate("frontdoor::Explanation", "Due at the end of that day, %1")
                              .arg(englishDateTime(step.at, m_calendar, u"HH:mm"));
            return;
        case Kind::AddedMinutes:
        case Kind::AddedHours:
        case Kind::AddedDays:
        case Kind::AddedMonths:
        case Kind::ClockChange: return;
        case Kind::Start:
            m_said << (before.at == step.at
                           ? QCoreApplication::translate("frontdoor::Explanation", "Due at once")
                           : QCoreApplication::translate("frontdoor::Explanation", "Due %1").arg(when(step.at)));
            return;
        case Kind::Rolled:
        case Kind::SkippedWeekend:
        case Kind::SkippedBankHoliday:
        case Kind::Due:
            m_said << QCoreApplication::translate("frontdoor::Explanation", "Due %1").arg(when(step.at));
            return;
        }
    }

    QString day(QDate date) const
    {
        return englishDate(date, date.year() == m_steps.first().date.year() ? u"ddd d MMM" : u"ddd d MMM yyyy");
    }

    QString when(Instant at) const
    {
        return day(m_calendar.localDate(at)) + englishDateTime(at, m_calendar, u" HH:mm");
    }

    const QList<ExplanationStep> &m_steps;
    const Calendar &m_calendar;
    const ExplanationStep m_due;
    QDate m_lastCounted;
    QStringList m_said;
};

} // namespace

QStringList sentences(const QList<ExplanationStep> &steps, const Calendar &calendar)
{
    if (steps.isEmpty())
        return {};
    return Teller(steps, calendar).tell();
}

} // namespace frontdoor
