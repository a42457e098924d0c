// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace frontdoor {

/// How long the session waits for what. Real time, not the Clock's.
struct SessionTimings {
    using ms = std::chrono::milliseconds;
    ms poll{1000};     ///< between two looks for other people's changes
    ms slowPoll{100};  ///< a look that takes longer makes the next ones rarer:
    ms rarePoll{5000}; ///< at first, then twice that, and so on
    ms rarestPoll{15000};
    ms loading{300};
    ms stillWaiting{3000};
    ms reopenPause{500}; ///< between two attempts to reopen after a save whose outcome is unknown
    int reopenAttempts = 4;
    ms shutdown{10000};     ///< how long closing waits for what is being saved
    ms readsShutdown{2000}; ///< and for reads and the feed, which nobody needs any more
};

} // namespace frontdoor
