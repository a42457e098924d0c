// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/commands/command.h"
#include "core/casework/ports/store.h"
#include "core/procedure/procedure.h"

#include <memory>

namespace frontdoor {

/// What a handler works by: the procedure in force and the authority's calendar.
struct Rulebook {
    std::shared_ptr<const Procedure> procedure;
    Calendar calendar;
};

/// The one way to change data: screens, command line, scenarios and imports all come through here.
/// Runs inside the caller's unit of work: loads, asks the procedure, and if nothing refuses, writes rows, deadlines,
/// follow-ups and audit together. Expected carries the store's trouble only.
Expected<CommandResult> handle(Work &work, const Rulebook &rules, const Envelope &envelope, Instant now);

/// handle() in one write transaction of the store; a refused command leaves nothing behind.
Expected<CommandResult> submit(Store &store, const Rulebook &rules, const Envelope &envelope, Instant now);

} // namespace frontdoor
