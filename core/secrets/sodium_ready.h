// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frontdoor {

/// Makes libsodium ready, once. A system without a source of random numbers is none to keep secrets on: it ends the program.
void requireSodium();

} // namespace frontdoor
