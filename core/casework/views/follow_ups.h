// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

namespace frontdoor {

/// Somebody who is to be told or asked, with what helps to do it.
struct FollowUp {
    Obligation obligation;
    Finding source; ///< the rule that asks for it, as a citation
    QString letter; ///< id of the letter that does it here; empty if none does
    QString letterLabel;
    std::optional<DeadlineView> clock; ///< that ends when it is done

    bool isOpen() const { return !obligation.done; }
    bool isOverdue(Instant now) const { return isOpen() && clock && clock->deadline.due <= now; }
};

/// The follow-ups of a contact or referral: open ones first, each kind in the order in which they came.
QList<FollowUp> followUpsOf(const ContactView &view, const Rulebook &rules, Instant now);

} // namespace frontdoor
