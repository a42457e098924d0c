// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/choices.h"
#include "core/domain/ids.h"

#include <optional>

namespace frontdoor {

/// A request for services for one child, made from a contact. Its date is the moment it was made.
struct Referral {
    ReferralId id;
    qint64 revision = 1;
    QString number; ///< R-000045
    PersonId child;
    ContactId contact;
    ReferralState state = ReferralState::AwaitingDecision;
    Instant date;
    UserId madeBy;
    QString team; ///< team id
    UserId worker;
    std::optional<Instant> allocated;
    ReferralId copiedFrom;
    std::optional<Instant> originalDate; ///< of the referral it was copied from
    std::optional<Instant> acknowledged;
    std::optional<Instant> decided;
    std::optional<Instant> closed;
    QString outcome;
    std::optional<bool> assessment;
    std::optional<bool> reReferral;
    std::optional<Instant> nextDue;

    friend bool operator==(const Referral &, const Referral &) = default;

    bool isOpen() const
    {
        return state == ReferralState::AwaitingDecision || state == ReferralState::AwaitingAuthorisation;
    }
};

} // namespace frontdoor
