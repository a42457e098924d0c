// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

namespace frontdoor {

/// Who a command of the command line acts as: whoever is named, or the administrator of an office that may have nobody else
/// yet. Nobody is asked for a password: who may write the database's file can write anything into it, and the history says
/// as whom it was done. NotFound, InvalidInput.
Expected<User> actingUser(Store &, const QString &signIn);

/// Does it now as that person, or says why not: InvalidInput with the reasons in words, about `what`.
Expected<void> carryOut(Store &, const Rulebook &, const UserId &by, const Command &, const QString &what);
/// Why it was refused, in words; none where it was not.
QStringList reasonsIn(const CommandResult &);

} // namespace frontdoor
