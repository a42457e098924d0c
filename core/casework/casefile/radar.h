// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

namespace frontdoor {

/// What the history says, that nobody should decide without knowing.
struct Radar {
    QList<PastContact> contacts; ///< inside the window
    /// How many calls these contacts came from: one call about three children is no pattern.
    qsizetype calls() const;
    bool repeatContacts = false;
    QList<PastReferral> referrals;
    bool repeatReferrals = false;
    std::optional<Episode> closedWithinWindow; ///< the latest closure that the re-referral rule counts
    std::optional<Episode> openCase;           ///< of the child
    QList<Episode> siblingsOpen;               ///< open cases in the family

    /// repeat-contacts, repeat-referrals, closed-within-window, open-case, sibling-open: those that apply.
    QStringList flags() const;
};

Radar radarOf(const CaseFile &, const Rulebook &);

} // namespace frontdoor
