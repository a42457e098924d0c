// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/typed_password.h"

namespace frontdoor {

struct AccountArguments {
    QString database;
    QString signIn; ///< whose
    ProofWish proof;
    bool open = false; ///< one that was closed by wrong passwords
};

/// Gives somebody a way to sign in, as the administrator: for the day on which nobody can who could in the program.
int runAccount(Terminal &, const AccountArguments &);

} // namespace frontdoor
