// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"

namespace frontdoor {

/// Who a command of the command line acts as: whoever is named, or the administrator of an office that may have nobody else
/// yet. Nobody is asked for a password: who may write the database's file can write anything into it, and the history says
/// as whom it was done. NotFound, InvalidInput.
Expected<User> actingUser(Store &, const QString &signIn);

} // namespace frontdoor
