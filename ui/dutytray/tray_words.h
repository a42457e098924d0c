// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "ui/desk/clock_words.h"

namespace frontdoor {

/// How a tray row is put into words. Everything a person sees or hears of a row is made here.

/// What stands for the clock of a row without one: "no clock yet" where something still to be done starts it.
QString noClockWords(const TrayRow &row, const Procedure &procedure);

/// "Ava Sample"; "Unborn Sorel" for a child without a given name; never empty.
QString childWords(const TrayRow &row);
/// "10 years", "Unborn, due 20 Sep 2026", "age not known".
QString ageWords(const TrayRow &row, QDate today);

/// The beginning of the concern, ending in "…" where it is not the whole; empty if none is recorded.
QString concernWords(const TrayRow &row);

/// "New", "Awaiting authorisation", "Referral to decide".
QString sourceWords(const TrayRow &row); ///< "School"; "not known"
QString stageWords(const TrayRow &row);

/// "route IV"; empty without one.
QString routeWords(const TrayRow &row);

/// A flag beneath the concern.
struct FlagWords {
    QString text;
    Tone tone = Tone::Neutral;
    QString brief; ///< where the column beside it tells the rest; empty: the text

    QString shown() const { return brief.isEmpty() ? text : brief; }
    friend bool operator==(const FlagWords &, const FlagWords &) = default;
};
/// The weightiest first, the route last.
QList<FlagWords> flagsOf(const TrayRow &row, const Procedure &procedure);

/// "Lee W." of "Lee Wong".
QString shortName(const QString &name);

/// "Ava Sample, 10 years, outcome overdue by 2 h, bruising seen at school, immediate protection, awaiting authorisation,
/// with Sam Bell": the row as it is spoken.
QString rowSentence(const TrayRow &row, Instant now, const Calendar &calendar, const Procedure &procedure);

} // namespace frontdoor
