// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

namespace frontdoor {

/// How the way to the data is doing, for the status line.
struct ConnectionState {
    enum class Health {
        Good,
        Slow,        ///< answers, but late, or somebody else keeps it locked
        Unreachable, ///< no answer; it is tried again and again
    };
    Health health = Health::Good;
    QString place;       ///< "Shared file"; empty until it was opened once
    Instant lastContact; ///< when the data last answered; {} if never
    QString detail;      ///< describe() of what went wrong; empty when Good

    friend bool operator==(const ConnectionState &, const ConnectionState &) = default;
};

/// What the person waits for longest at the moment.
struct Waiting {
    enum class Level {
        None,
        Loading,      ///< after 300 ms
        StillWaiting, ///< after 3 s: offer to stop
    };
    enum class What { Nothing, Reading, Saving };
    Level level = Level::None;
    What what = What::Nothing; ///< Saving if both

    friend bool operator==(const Waiting &, const Waiting &) = default;
};

} // namespace frontdoor
