// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>

#include <optional>

namespace frontdoor {

class Calendar;

/// The day that somebody typed, the British way round: "3/5", "3/5/26", "03.05.2026", "04052017", "3 may", "may 3",
/// "Fri 1 May 2026", "2017-05-04", "today", "yesterday", "tomorrow", "3 weeks ago".
/// - Without a year: the year that puts it nearest to today.
/// - A two-digit year is never more than a year in the future: on 1 May 2026, "3/5/85" is 1985.
/// - "mon" is today or the last Monday before; "last mon" is before today, "next mon" after it.
/// Nothing for what is not a day: "31/02", "Mon 1 May 2026" (a Friday), years outside 1850 to 2199.
std::optional<QDate> typedDate(const QString &text, QDate today);

/// The moment that somebody typed: "now", "14:40", "1440", "4pm" (today), "yesterday 4pm", "3/5 14:40", "4pm on 3 may",
/// "10 minutes ago", "2026-05-03T14:40", and whatever moment() and fullMoment() write. Nothing for a day without a time.
std::optional<Instant> typedMoment(const QString &text, Instant now, const Calendar &calendar);

} // namespace frontdoor
