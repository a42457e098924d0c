// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace frontdoor {

/// A value, or the infrastructure error that prevented it. Business refusals are values, never errors.
template<class T>
using Expected = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

inline Unexpected failure(ErrorCode code, QString where, QString detail = {})
{
    return Unexpected(Error{code, std::move(where), std::move(detail)});
}

} // namespace frontdoor

/// `FD_TRY(expression);` returns the error of an Expected from the enclosing function, else goes on.
#define FD_TRY(expression) \
    do { \
        if (auto fdTried = (expression); !fdTried) \
            return tl::unexpected(std::move(fdTried).error()); \
    } while (false)

#define FD_JOIN2(a, b) a##b
#define FD_JOIN(a, b) FD_JOIN2(a, b)

/// `FD_ASSIGN(auto x, expression);` returns the error, else assigns the value.
#define FD_ASSIGN(declaration, expression) \
    auto FD_JOIN(fdValue, __LINE__) = (expression); \
    if (!FD_JOIN(fdValue, __LINE__)) \
        return tl::unexpected(std::move(FD_JOIN(fdValue, __LINE__)).error()); \
    declaration = std::move(*FD_JOIN(fdValue, __LINE__))
