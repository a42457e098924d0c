// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/ports/views.h"
#include "core/procedure/procedure.h"
#include "ui/style/tokens.h"

namespace frontdoor {

/// How a tray row is put into words. Everything a person sees or hears of a row is made here.

/// The nearest clock: "▲ overdue by 3 h", "● 48 min left", "○ tomorrow 10:15"; neutral without one.
struct ClockWords {
    Tone tone = Tone::Neutral;
    QString text;

    friend bool operator==(const ClockWords &, const ClockWords &) = default;
};
ClockWords clockWords(const std::optional<Instant> &due, Instant now, const Calendar &calendar);

/// Less than this left counts as soon.
inline constexpr qint64 soonMs = 2 * 3'600'000;

/// "outcome", "parents' reply": what the clock runs for.
QString clockKindWords(const QString &kind);

/// "Ava Sample"; "Unborn Sorel" for a child without a given name; never empty.
QString childWords(const TrayRow &row);
/// "10 years", "Unborn, due 20 Sep 2026", "age not known".
QString ageWords(const TrayRow &row, QDate today);

/// "New", "Awaiting authorisation", "Referral to decide".
QString stageWords(const TrayRow &row);

/// A flag beneath the concern.
struct FlagWords {
    QString text;
    Tone tone = Tone::Neutral;

    friend bool operator==(const FlagWords &, const FlagWords &) = default;
};
QList<FlagWords> flagsOf(const TrayRow &row, const Procedure &procedure);

/// "Lee W." of "Lee Wong".
QString shortName(const QString &name);

/// "Ava Sample, 10 years, outcome overdue by 2 h, bruising seen at school, immediate protection, awaiting authorisation,
/// with Sam Bell": the row as it is spoken.
QString rowSentence(const TrayRow &row, Instant now, const Calendar &calendar, const Procedure &procedure);

} // namespace frontdoor
