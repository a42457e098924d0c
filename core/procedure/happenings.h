// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// The teams in which this permission can be used at all; empty where none of its team kinds exists.
QStringList teamsOf(const Procedure &, const Permission &);

/// Whether some permission lets some role in some team do this.
bool mayAnybody(const Procedure &, const QString &act, std::optional<Stage> stage = {});

/// Whether a moment can come to pass for a contact, a referral or a consultation under this procedure: the case file
/// keeps it, and somebody may do what brings it.
bool canHappen(const Procedure &, SubjectKind, const QString &moment);

} // namespace frontdoor
