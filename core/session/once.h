// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/session/session_timings.h"
#include "core/session/store_holder.h"

#include <atomic>

namespace frontdoor {

/// A read that survives what a connection can suffer: it is repeated once after the store had to be reopened.
/// Error Cancelled if `refused` was set meanwhile.
Expected<void> readOnce(StoreHolder &holder, const std::function<Expected<void>(Views &)> &look,
                        const std::atomic<bool> &refused);

/// submit() on the holder's store. If the connection fails so that nobody knows whether the command was saved, the store
/// is reopened and the command's key looked up; only then is it submitted once more. OutcomeUnknown: it could not be
/// looked up, or the repetition failed in the same way.
Expected<CommandResult> saveOnce(StoreHolder &holder, const Rulebook &rules, const Envelope &envelope, Instant now,
                                 const SessionTimings &timings);

} // namespace frontdoor
