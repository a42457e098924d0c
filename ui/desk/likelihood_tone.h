// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "ui/style/tokens.h"

namespace frontdoor {

/// How a chip looks that says how likely two entries are one person.
inline Tone likelihoodTone(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Likely: return Tone::Soon;
    case Likelihood::Possible: return Tone::Info;
    case Likelihood::Unlikely: return Tone::Neutral;
    }
    return Tone::Neutral;
}

} // namespace frontdoor
