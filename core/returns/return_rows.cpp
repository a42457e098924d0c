// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/return_rows.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

std::optional<bool> isNoFurtherAction(const ReturnedReferral &referral)
{
    switch (referral.state) {
    case ReferralState::AwaitingDecision:
    case ReferralState::AwaitingAuthorisation: return std::nullopt;
    case ReferralState::Decided: return false;
    case ReferralState::Closed:
        // A payment is a service under section 17, whether or not the case stays open.
        return referral.assessment != true && referral.outcome != "section-17-payment"_L1;
    }
    return std::nullopt;
}

} // namespace frontdoor
