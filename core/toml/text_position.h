// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/toml/document.h"

namespace frontdoor::toml {

/// Where the `offset`-th character of a text value stands in the file `source`; `value` is where the value begins. Escapes
/// and the line break that a multi-line text leaves out are counted as TOML counts them.
Position positionInText(const QString &source, const Position &value, qsizetype offset);

} // namespace frontdoor::toml
