// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace frontdoor {

/// Whether a moment that was read from a file lies before the year 10000, and as far back: with others nothing can be
/// reckoned, and nobody wrote them.
inline bool isWithinReach(Instant at)
{
    constexpr qint64 yearTenThousand = 253'402'300'800'000;
    return at.ms > -yearTenThousand && at.ms < yearTenThousand;
}

} // namespace frontdoor
