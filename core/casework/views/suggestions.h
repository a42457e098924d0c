// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

namespace frontdoor {

/// A worker who could take a contact or referral, and why or why not. Suggestions never act by themselves.
struct Suggestion {
    User worker;
    int load = 0;           ///< open contacts and referrals
    std::optional<int> cap; ///< by full-time equivalent
    std::optional<AbsenceKind> away;
    bool previous = false; ///< worked with the child before
    bool onDuty = false;
    QStringList reasons;    ///< in words, most important first
    bool suggested = false; ///< false: listed, with the reason against

    bool isAvailable() const { return !away; }
};

/// Everybody in the team that holds the case, best first.
Expected<QList<Suggestion>> suggestedWorkers(Records &, const Rulebook &, const CaseFile &, Instant now);

} // namespace frontdoor
