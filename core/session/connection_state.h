// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"

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
    /// What the shortest question to a share or a server takes, in microseconds, there and back; 0: everything is here.
    qint64 roundTrip = 0;
    std::optional<LockHolder> holder = {}; ///< whom a save has waited for, as long as it does

    friend bool operator==(const ConnectionState &, const ConnectionState &) = default;
};

/// Whether saving is slow because of the way to the data; a save asks some forty times.
inline bool isFar(const ConnectionState &state)
{
    constexpr qint64 farFrom = 10'000;
    return state.roundTrip >= farFrom;
}

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
