// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace frontdoor {

/// Why something that looks like a day is none, in words: "February 2026 has only 28 days." of "31/02/2026", "1 May 2026 is a
/// Friday." of "Mon 1 May 2026". Empty where typedDate() finds a day, and for what looks like no day at all. A time after
/// or before the day does no harm.
QString impossibleDay(const QString &typed, QDate today);

} // namespace frontdoor
