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

#define FD_JOIN2(a, b) a##b
#define FD_JOIN(a, b) FD_JOIN2(a, b)

// Each use has a name of its own (__COUNTER__), because one may stand inside the expression of another.
#define FD_TRY_AS(name, expression) \
    do { \
        if (auto name = (expression); !name) \
            return tl::unexpected(std::move(name).error()); \
    } while (false)
#define FD_ASSIGN_AS(name, declaration, expression) \
    auto name = (expression); \
    if (!name) \
        return tl::unexpected(std::move(name).error()); \
    declaration = std::move(*name)

/// `FD_TRY(expression);` returns the error of an Expected from the enclosing function, else goes on.
#define FD_TRY(...) FD_TRY_AS(FD_JOIN(fdTried, __COUNTER__), (__VA_ARGS__))

/// `FD_ASSIGN(auto x, expression);` returns the error, else assigns the value.
#define FD_ASSIGN(declaration, ...) FD_ASSIGN_AS(FD_JOIN(fdValue, __COUNTER__), declaration, (__VA_ARGS__))
