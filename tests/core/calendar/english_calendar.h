// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/calendar/phrases.h"

#include <QTest>

namespace frontdoor {

/// The calendar that most tests speak of: London, with the shipped bank holidays.
inline Calendar englishCalendar()
{
    return Calendar(BankHolidays::shipped());
}

/// "2026-05-01T16:30", local time; a wrong text ends the test.
inline Instant localInstant(const QString &text)
{
    const auto instant = englishCalendar().parseLocal(text);
    if (!instant)
        qFatal("a test asks for an impossible moment: %s", qPrintable(text));
    return *instant;
}

// So that a failed QCOMPARE shows what was meant.
inline char *toString(const Instant &instant)
{
    return QTest::toString(fullMoment(instant, englishCalendar()) + QStringLiteral(" (%1 ms)").arg(instant.ms));
}

} // namespace frontdoor
