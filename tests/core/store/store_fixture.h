// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/store/samples.h"

#include <QTest>

#include <optional>

namespace frontdoor {

/// What went wrong, for a test's message.
template<class T>
QByteArray troubleOf(const Expected<T> &result)
{
    return result ? QByteArray() : (QString(name(result.error().code)) + u' ' + result.error().detail).toUtf8();
}

/// A unit of work that is committed unless it fails.
inline Expected<void> commit(Store &store, const std::function<Expected<void>(Work &)> &body,
                             const UserId &actor = UserId(QStringLiteral("tester")), Instant now = samples::monday)
{
    return store.write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(body(work));
            return true;
        },
        actor, now);
}

/// What `look` sees.
template<class Look>
auto seen(Store &store, Look &&look)
{
    using Result = std::invoke_result_t<Look, Views &>;
    Result result = failure(ErrorCode::Internal, {}, QStringLiteral("nothing was read"));
    const auto read = store.read([&](Views &views) -> Expected<void> {
        result = look(views);
        if (!result)
            return tl::unexpected(result.error());
        return {};
    });
    if (!read)
        result = tl::unexpected(read.error());
    return result;
}

} // namespace frontdoor

/// Stops the test with the error's text.
#define FD_VERIFY(expression) \
    do { \
        const auto &fdResult = (expression); \
        QVERIFY2(fdResult, ::frontdoor::troubleOf(fdResult)); \
    } while (false)

/// Stops the test unless the result is an error with this code.
#define FD_VERIFY_ERROR(expression, expectedCode) \
    do { \
        const auto &fdResult = (expression); \
        QVERIFY2(!fdResult, "no error"); \
        QVERIFY2(fdResult.error().code == (expectedCode), ::frontdoor::troubleOf(fdResult)); \
    } while (false)
