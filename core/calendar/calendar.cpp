// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/calendar.h"

#include <QRegularExpression>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24 * 3'600'000;

} // namespace

// NOLINTNEXTLINE(performance-move-const-arg,performance-unnecessary-value-param): Qt 6.4 copies a moved QTimeZone
Calendar::Calendar(BankHolidays holidays, QTimeZone zone) : m_holidays(std::move(holidays)), m_zone(std::move(zone))
{
    // Without its time zone data every deadline would be wrong, and quietly so.
    if (!m_zone.isValid())
        qFatal("The time zone data of this computer is missing; install the package tzdata.");
}

QDateTime Calendar::local(Instant instant) const
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, m_zone);
}

// Not left to QDateTime, whose choice in gaps and overlaps is unspecified and has changed between versions of Qt.
Instant Calendar::at(QDate date, QTime time) const
{
    Q_ASSERT(date.isValid() && time.isValid());
    const qint64 wallMs = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const auto offsetMs = [this](qint64 utcMs) {
        return 1000 * qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)));
    };
    const qint64 before = offsetMs(wallMs - dayMs);
    const qint64 after = offsetMs(wallMs + dayMs);
    if (before == after)
        return {wallMs - before};
    // The wall clock shows the time twice, once or never; under the larger offset it comes first.
    for (const qint64 offset : {std::max(before, after), std::min(before, after)}) {
        if (offsetMs(wallMs - offset) == offset)
            return {wallMs - offset};
    }
    return {wallMs - before};
}

Expected<Instant> Calendar::parseLocal(const QString &text) const
{
    static const QRegularExpression shape(
        uR"(^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?\z)"_s);
    const auto match = shape.match(text);
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6));
    if (!match.hasMatch() || !date.isValid() || !time.isValid()) {
        return failure(ErrorCode::InvalidInput, u"\"%1\""_s.arg(text),
                       u"write a local date and time like 2026-04-30T15:00:00"_s);
    }
    return at(date, time);
}

bool Calendar::isWorkingDay(QDate date) const
{
    return date.isValid() && date.dayOfWeek() <= Qt::Friday && !m_holidays.contains(date);
}

QDate Calendar::nextWorkingDay(QDate date) const
{
    return addWorkingDays(date, 1);
}

QDate Calendar::addWorkingDays(QDate date, int n) const
{
    const int direction = n < 0 ? -1 : 1;
    for (int left = std::abs(n); left > 0 && date.isValid();) {
        date = date.addDays(direction);
        if (isWorkingDay(date))
            --left;
    }
    return date;
}

QDate Calendar::addMonths(QDate date, int n)
{
    return date.addMonths(n); // which does just that
}

bool Calendar::withinMonthsAfter(QDate closed, QDate date, int months)
{
    return closed.isValid() && date.isValid() && closed <= date && date <= addMonths(closed, months);
}

} // namespace frontdoor
