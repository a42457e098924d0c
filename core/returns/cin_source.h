// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/returns/cin_census.h"
#include "core/returns/return_source.h"

namespace frontdoor {

/// A return of the census with what about it somebody should know.
struct CollectedCensus {
    CinReturn census;
    qint64 withheld = 0; ///< children left out, because they are restricted
    qint64 casesWithoutReferral =
        0; ///< children a team worked with in the year of whom no referral is on file: left out
};

/// Everybody who was referred in the header's year, and of those referred before it everybody with whom a team still worked:
/// what the database holds, and nothing that it does not. A case is taken for a referral's if it was opened on its day or
/// later, before the next referral that came to something; teams of the front door and of early help have no such cases.
Expected<CollectedCensus> collectCensus(ReturnSource &, const Rulebook &, const CinHeader &);

} // namespace frontdoor
