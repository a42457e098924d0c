// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/consultation_view.h"
#include "ui/desk/clock_words.h"

namespace frontdoor {

// How consultations are put into words.

/// "K – 000 007": in groups, to be read out and written down. What is no number of ours stays as it is.
QString groupedNumber(const QString &number);
/// "K for Kilo, zero zero zero, zero zero seven."
QString spokenNumber(const QString &number);

/// "Dr Lee Ash", or "Somebody" where no name was given.
QString callerWords(const Consultation &consultation);
/// "Health visitor, Health"
QString agencyWords(const Consultation &consultation);
/// How it stands: the clock while it is open, "advice given", "became C-000012".
ClockWords standingWords(const ConsultationEntry &entry, Instant now, const Calendar &calendar);
/// The row as it is spoken.
QString consultationSentence(const ConsultationEntry &entry, Instant now, const Calendar &calendar);

} // namespace frontdoor
