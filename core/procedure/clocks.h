// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"
#include "core/procedure/procedure.h"

namespace frontdoor {

/// The moments at which things happened to one subject, by moment id ("received", "decided").
using Moments = QHash<QString, Instant>;

/// The deadlines that a subject has under a procedure, with those met that are met. Ids are empty: these are what
/// should be, to be compared with what is stored.
/// A stop counts if it came after the start. What happens `justNow` did, whatever the clocks say: the start may have been
/// stamped by a computer that is some minutes ahead, or before a clock was set back. It is then met at its start.
QList<Deadline> deadlinesFor(const Procedure &, const Calendar &, const Subject &, const Facts &, const Moments &,
                             std::optional<Instant> justNow = {});

/// The day in the words of the rule, computed again from what the deadline keeps.
DueTime recompute(const Deadline &, const Procedure &, const Calendar &);

/// Nearest running deadline, if any.
std::optional<Instant> nextDue(const QList<Deadline> &);

} // namespace frontdoor
