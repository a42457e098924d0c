// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/dice.h"

#include <QString>

namespace frontdoor::demo {

/// The n-th NHS number of the range 999 000 0000 to 999 999 9999, which is kept for tests and never issued, with a valid
/// check digit. Empty when the range is used up; different n give different numbers.
QString nhsNumber(qint64 n);

/// The n-th unique pupil number of an authority (three digits) for a child who came to school in that year, with a valid
/// check letter. The establishment is below 1000, where no school has its number. Empty when they are used up.
QString upn(const QString &authority, int entryYear, qint64 n);

/// A mobile number of the range that the regulator keeps for drama.
QString mobileNumber(Dice &dice);

/// A line of an authority, `start` being what it has in common with all others of that range ("0116 496 0").
QString deskNumber(const QString &start, Dice &dice);

} // namespace frontdoor::demo
