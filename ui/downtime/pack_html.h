// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/downtime_pack.h"
#include "core/session/pack_shelf.h"

namespace frontdoor {

/// The pack as it is read and printed. `by`: who was signed in when it was made.
KeptPack keptPack(const DowntimePack &pack, const Rulebook &rules, const QString &by);

/// "2 h 10 min ago": how old a pack is.
QString packAge(const KeptPack &pack, Instant now);

} // namespace frontdoor
