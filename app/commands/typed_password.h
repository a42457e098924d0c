// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"
#include "core/base/expected.h"
#include "core/domain/records.h"

#include <optional>

namespace frontdoor {

/// How somebody is to prove who they are, as asked for on the command line.
struct ProofWish {
    QString passwordFile;             ///< its first line is the password
    std::optional<QString> osAccount; ///< empty: whoever runs the command
};

/// What is then kept of it: the hash of a password that was typed twice, not shown, at the terminal, or stood in a file; or an
/// account of the computer. Without a wish and without a terminal there is nothing. InvalidInput: a weak password, two that
/// differ.
Expected<std::optional<Credentials>> proofFor(Terminal &, const User &user, const ProofWish &wish);

} // namespace frontdoor
