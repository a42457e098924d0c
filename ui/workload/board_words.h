// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/workload_board.h"

namespace frontdoor {

// How the workload board is put into words.

/// "off sick", "in court"; empty for somebody who is here.
QString awayWords(const std::optional<AbsenceKind> &away);
/// The same as the heading of a cell: "Sick", "Court".
QString absenceKindWords(AbsenceKind kind);

/// "5 of 10 open", "5 open".
QString loadWords(int open, const std::optional<int> &cap);
/// "5 → 9 of 10".
QString loadChangeWords(int open, int more, const std::optional<int> &cap);

/// "Above the band of 50 to 85"; empty where the procedure names none.
QString bandWords(const Workload &load, const CapacitySettings &settings);

/// "Thu 30 Apr: on duty. Tue 5 May: in court."; empty when there is nothing to tell.
QString daysWords(const QList<WorkerDay> &days, QDate today);

} // namespace frontdoor
