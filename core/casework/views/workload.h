// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

namespace frontdoor {

/// What a team has on its hands against what it can carry.
struct Workload {
    enum class Band { Below, Within, Above };
    int open = 0;                ///< contacts and referrals in its tray
    std::optional<int> capacity; ///< full-time equivalents of its social workers times the cap of each
    std::optional<Band> band;    ///< where the procedure names a band
    QString rule;
};

Expected<Workload> workloadOf(Records &records, const Rulebook &rules, const QString &team, QDate today);

} // namespace frontdoor
