// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/session/connection_state.h"
#include "ui/style/tokens.h"

#include <QString>

#include <optional>

namespace frontdoor {

/// What the status line says of the way to the data.
struct ConnectionWords {
    Tone tone = Tone::Done;
    QString text;   ///< "Local file, up to date 2 s ago"
    QString stable; ///< the same without the counting seconds, for assistive technology
    QString advice; ///< what happened and what to do; empty while all is well
};

ConnectionWords connectionWords(const ConnectionState &state, Instant now, const Calendar &calendar);

/// What is wrong with this computer's clock and what to do; empty if it agrees with what is recorded.
QString clockWords(Instant now, std::optional<Instant> recorded, const Calendar &calendar);

/// "Fri 1 May 16:50", and the day that counts next: "next working day Tue 5 May".
QString dayWords(Instant now, const Calendar &calendar);

/// "Loading...", "Saving..."; after a while what is waited for, as far as is known: "Waiting for the shared file: somebody
/// else is saving". Empty when there is nothing to wait for.
QString waitingWords(const Waiting &waiting, const ConnectionState &connection, const Calendar &calendar);

} // namespace frontdoor
