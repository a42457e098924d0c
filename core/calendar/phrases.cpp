// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/phrases.h"

#include "core/calendar/calendar.h"

#include <QCoreApplication>
#include <QLocale>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

// The number goes to the translator too (%n), for languages with more plurals than English.
QString overdue(qint64 ms)
{
    if (ms < hourMs)
        return QCoreApplication::translate("frontdoor::Phrases", "overdue by %n min", nullptr, int(ms / minuteMs));
    if (ms < dayMs)
        return QCoreApplication::translate("frontdoor::Phrases", "overdue by %n h", nullptr, int(ms / hourMs));
    const int days = int(ms / dayMs);
    return days == 1 ? QCoreApplication::translate("frontdoor::Phrases", "overdue by 1 day")
                     : QCoreApplication::translate("frontdoor::Phrases", "overdue by %n days", nullptr, days);
}

QString left(qint64 ms)
{
    const int hours = int(ms / hourMs);
    const int minutes = int(ms % hourMs / minuteMs);
    if (hours == 0)
        return QCoreApplication::translate("frontdoor::Phrases", "%n min left", nullptr, minutes);
    if (minutes == 0)
        return QCoreApplication::translate("frontdoor::Phrases", "%n h left", nullptr, hours);
    return QCoreApplication::translate("frontdoor::Phrases", "%1 h %2 min left").arg(hours).arg(minutes);
}

} // namespace

QString englishDate(QDate date, QStringView format)
{
    return english().toString(date, format);
}

QString englishDateTime(Instant instant, const Calendar &calendar, QStringView format)
{
    return english().toString(calendar.local(instant), format);
}

QString timeLeft(Instant now, Instant due, const Calendar &calendar)
{
    const qint64 ms = due.ms - now.ms;
    if (ms <= -minuteMs)
        return overdue(-ms);
    if (ms < minuteMs)
        return QCoreApplication::translate("frontdoor::Phrases", "due now");

    const QDate today = calendar.localDate(now);
    const QDate day = calendar.localDate(due);
    if (day == today || ms < hourMs)
        return left(ms);
    if (day == today.addDays(1)) {
        return QCoreApplication::translate("frontdoor::Phrases", "tomorrow %1")
            .arg(englishDateTime(due, calendar, u"HH:mm"));
    }
    return englishDateTime(due, calendar, day.year() == today.year() ? u"ddd d MMM HH:mm" : u"ddd d MMM yyyy HH:mm");
}

QString moment(Instant instant, Instant now, const Calendar &calendar)
{
    const QDate today = calendar.localDate(now);
    const QDate day = calendar.localDate(instant);
    const QString time = englishDateTime(instant, calendar, u"HH:mm");
    if (day == today)
        return QCoreApplication::translate("frontdoor::Phrases", "today %1").arg(time);
    if (day == today.addDays(-1))
        return QCoreApplication::translate("frontdoor::Phrases", "yesterday %1").arg(time);
    if (day == today.addDays(1))
        return QCoreApplication::translate("frontdoor::Phrases", "tomorrow %1").arg(time);
    return englishDateTime(instant, calendar, day.year() == today.year() ? u"d MMM HH:mm" : u"d MMM yyyy HH:mm");
}

QString fullMoment(Instant instant, const Calendar &calendar)
{
    return englishDateTime(instant, calendar, u"ddd d MMM yyyy HH:mm");
}

QString clockBehind(Instant now, Instant recorded, const Calendar &calendar)
{
    return QCoreApplication::translate(
               "frontdoor::Phrases", "This computer's clock says %1, but the last entry of the history was made on %2.")
        .arg(fullMoment(now, calendar), fullMoment(recorded, calendar));
}

QString age(QDate born, QDate on)
{
    if (!born.isValid() || !on.isValid())
        return {};
    if (on < born)
        return QCoreApplication::translate("frontdoor::Phrases", "not born yet");

    const int days = int(born.daysTo(on));
    const int months = (on.year() - born.year()) * 12 + on.month() - born.month() - (on.day() < born.day() ? 1 : 0);
    if (days < 7) {
        return days == 1 ? QCoreApplication::translate("frontdoor::Phrases", "1 day")
                         : QCoreApplication::translate("frontdoor::Phrases", "%n days", nullptr, days);
    }
    if (days < 8 * 7) {
        const int weeks = days / 7; // lupdate reads over a division here
        return weeks == 1 ? QCoreApplication::translate("frontdoor::Phrases", "1 week")
                          : QCoreApplication::translate("frontdoor::Phrases", "%n weeks", nullptr, weeks);
    }
    if (months < 24) {
        return months == 1 ? QCoreApplication::translate("frontdoor::Phrases", "1 month")
                           : QCoreApplication::translate("frontdoor::Phrases", "%n months", nullptr, months);
    }
    const int years = months / 12;
    return QCoreApplication::translate("frontdoor::Phrases", "%n years", nullptr, years);
}

} // namespace frontdoor
