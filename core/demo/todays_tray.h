// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/demo/planner.h"

namespace frontdoor::demo {

/// An open call of the demo's present: how far it is, and when its clock runs out.
struct OpenCall {
    Reached reached = Reached::Recorded;
    Threshold threshold = Threshold::None;
    bool immediate = false;
    bool knownFamily = false;  ///< contacts before this one
    bool closedLately = false; ///< of a child who closed within the re-referral window
    bool unborn = false;
    int children = 1;
    int siblings = 0; ///< to copy it to
    QString route;
    Instant received;
    Instant recorded;
    Instant latest; ///< of what has happened so far

    int rows() const { return children + siblings; }
};

/// The open calls of today, by the time they came in: in all states, some overdue, some due within the hour, some new, on
/// any day of the week and at any hour. Fewer if the database is to have fewer contacts.
QList<OpenCall> todaysTray(const Rulebook &rules, const Planner &planner, const OfficeHours &hours, Instant now,
                           quint64 seed, qint64 most);

} // namespace frontdoor::demo
