// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "ui/matchlist/match_line.h"

namespace frontdoor {

/// Writes what was found as CSV for a spreadsheet, a row for each line, whole or not at all. Of restricted people nothing is
/// written but that they are restricted. For any thread.
Expected<void> writeMatches(const QString &path, const QList<MatchLine> &lines, const Calendar &calendar);

} // namespace frontdoor
