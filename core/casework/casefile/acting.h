// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/procedure/questions.h"

namespace frontdoor {

/// Who acts, with those they cover now: looked up in the same transaction, because a screen cannot claim a role.
/// std::nullopt: nobody with an active account, or somebody who has left.
Expected<std::optional<Actor>> actorNow(Records &, const Rulebook &, const UserId &, Instant now);

/// An act that is done for somebody who is away.
struct StandIn {
    UserId covered;
    Facts facts; ///< with their role and team in place of the actor's
};

/// For an act that is not open to the actor: the first of those they cover to whom it is open, if there is one.
std::optional<StandIn> standInFor(const Act &, const Facts &, const Actor &, const Rulebook &);

} // namespace frontdoor
