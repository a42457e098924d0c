// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

namespace frontdoor {

/// What a test cannot go on without: an error ends it, with its words.
template<class T>
T must(Expected<T> value)
{
    if (!value)
        qFatal("%s", qPrintable(describe(value.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*value);
}

} // namespace frontdoor
