// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

namespace frontdoor {

/// Another child of the family, and what there is of them about the same matter.
struct SiblingChoice {
    Person child;   ///< of one restricted to others name and date of birth alone
    Subject record; ///< their contact or referral of the same call, or their copy; id empty if there is none
    QString number;
    bool isCopy = false;                 ///< the record was copied from this one
    std::optional<CaseEntry> considered; ///< what was decided last about them here
    std::optional<Episode> openCase;
    QList<DeadlineView> clocks; ///< that a copy made now would have, nearest first

    bool hasRecord() const { return !record.id.isEmpty(); }
    /// Nobody has said yet whether there is to be a referral.
    bool isUnconsidered() const { return !hasRecord() && !considered; }
};

/// What somebody needs to decide about the brothers and sisters.
struct SiblingChoices {
    enum class Outcome {
        Own,     ///< a copy is decided by itself
        Follows, ///< a copy receives the original's outcome when that is decided
        Copied   ///< a copy receives the original's outcome at once
    };
    ContactView view; ///< of the original
    QList<SiblingChoice> children;
    Instant originalDate; ///< of a referral the first original's date, of a contact when it came
    Outcome outcome = Outcome::Own;
};

/// std::nullopt if there is no such record. The view may be withheld; then there are no children.
Expected<std::optional<SiblingChoices>> siblingChoices(Records &, const Rulebook &, const Subject &original,
                                                       const UserId &viewer, Instant now);

} // namespace frontdoor
