// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/procedure/procedure.h"
#include "ui/style/tokens.h"

namespace frontdoor {

// How clocks are put into words and tones, the same on every screen.

/// "▲ overdue by 3 h", "● 48 min left", "○ tomorrow 10:15"; neutral without one.
struct ClockWords {
    Tone tone = Tone::Neutral;
    QString text;

    friend bool operator==(const ClockWords &, const ClockWords &) = default;
};
ClockWords clockWords(const std::optional<Instant> &due, Instant now, const Calendar &calendar);

/// Less than this left counts as soon.
inline constexpr qint64 soonMs = 2 * 3'600'000;

/// "outcome", "parents' reply": what a clock of this kind runs for.
QString clockKindWords(const QString &kind);
/// "Outcome": the same at the beginning of a line.
QString clockTitle(const QString &kind);

/// Why no clock runs, with the rules: "The clock starts when a route is chosen (WIL-14, WIL-18)."; empty if nothing that is
/// still to be done would start one.
QString clockStartsWith(const Procedure &procedure, SubjectKind kind, const QString &route);

} // namespace frontdoor
