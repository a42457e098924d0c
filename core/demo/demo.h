// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

#include <functional>

namespace frontdoor {

struct DemoOptions {
    qint64 contacts = 2000; ///< contacts in the database, those copied to siblings among them
    quint32 seed = 1;
    QString procedure; ///< as the rulebook was loaded by: "wiltshire", "walsall+re-referrals"
    Instant now;       ///< the demo's present: the tray is made for this moment
};

/// Fills an empty database with the work of an invented authority up to `now`: families, staff, history and a duty tray.
/// The same options and rules give the same database: ids, names, times and numbers all follow the seed.
/// The first user of each role at the front door signs in with the role's id ("information-officer", "team-manager").
///
/// Everything but users comes through handle() at its own time, so that rules, clocks and audit are genuine.
/// `progress` is told how many contacts are recorded; if it answers false, the result is Cancelled.
/// Internal: the procedure refused something the demo thought allowed; the detail says what.
Expected<void> makeDemo(Store &store, const Rulebook &rules, const DemoOptions &options,
                        const std::function<bool(qint64 done, qint64 total)> &progress = {});

} // namespace frontdoor
