// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>

namespace frontdoor {

class Calendar;

// The words for times that every screen uses. Days and months are always named in English, as the records are.

/// How long there is until `due`: "48 min left", "1 h 12 min left", "tomorrow 10:15", "Tue 5 May 11:40", "due now"
/// (less than a minute either way), "overdue by 12 min", "overdue by 3 h", "overdue by 2 days". Never promises more time
/// than there is; less than an hour is told in minutes even across midnight.
QString timeLeft(Instant now, Instant due, const Calendar &calendar);

/// "today 14:40", "yesterday 10:15", "tomorrow 09:00", "30 Apr 14:40"; with the year when it is not this year's:
/// "3 Mar 2025 09:00".
QString moment(Instant instant, Instant now, const Calendar &calendar);

/// "Fri 1 May 2026 16:40".
QString fullMoment(Instant instant, const Calendar &calendar);

/// Where this computer's clock and the history stand when the clock is behind it (see isClearlyBehind()): one sentence,
/// to be followed by what to do.
QString clockBehind(Instant now, Instant recorded, const Calendar &calendar);

/// Completed days in the first week, weeks up to eight, months up to two years, then years: "3 weeks", "7 months",
/// "10 years". Before birth "not born yet"; empty when a date is invalid. Somebody born on 29 February has the birthday on
/// 1 March in other years.
QString age(QDate born, QDate on);

/// Days and times in English, whatever the computer's language: QLocale's format letters, for example "ddd d MMM".
QString englishDate(QDate date, QStringView format);
QString englishDateTime(Instant instant, const Calendar &calendar, QStringView format);

} // namespace frontdoor
