// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QString>

namespace frontdoor {

/// How costly a password is made to guess; tests take the least.
enum class PasswordCost { Usual, Least };

/// What is kept of a password: Argon2id with its own salt, as text. Takes about a tenth of a second on an office PC.
Expected<QString> passwordHash(const QString &password, PasswordCost cost = PasswordCost::Usual);

enum class PasswordAnswer {
    Wrong,
    Right,
    RightButOld, ///< kept with less than today's cost: keep it anew
};

/// Takes as long for a wrong password as for the right one. A hash that cannot be read is Wrong.
PasswordAnswer checkPassword(const QString &password, const QString &hash, PasswordCost cost = PasswordCost::Usual);

/// What is wrong with a new password, in words for whoever typed it; empty if nothing is. Long is what counts: no rules
/// about signs, which make people write passwords down.
QString passwordProblem(const QString &password, const QString &signIn, const QString &name);

} // namespace frontdoor
