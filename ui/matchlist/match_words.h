// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "ui/matchlist/match_line.h"
#include "ui/style/tokens.h"

#include <QDate>

namespace frontdoor {

/// "Likely", "Possible", "Hardly".
QString howSure(Likelihood likelihood);
Tone toneOf(Likelihood likelihood);

/// "Ann Smith"; never empty.
QString matchedName(const Person &person);
/// "born 4 May 2016, 10 years"; empty where it is not known.
QString bornWords(const Person &person, QDate today);
/// "born 4 May 2016 · 12 High Street, LE4 9AB": whatever is known, on one line.
QString aboutWords(const Person &person, QDate today);
/// What a row of the list says besides the name: "also Annie Jones", phone, numbers, what could not be read.
QStringList rowWords(const PersonRow &row, QDate today);

/// "Open case", "Contact 12 Nov".
QStringList flagWords(const MatchFlags &flags, const Calendar &calendar, Instant now);

} // namespace frontdoor
