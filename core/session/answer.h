// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QFuture>
#include <QPromise>

#include <atomic>

namespace frontdoor {

/// A promise that several parties may try to keep, from any thread: the work itself, whoever cancels it, the shutdown.
/// The first one counts.
template<class T>
class Answer {
public:
    Answer() { m_promise.start(); }

    QFuture<Expected<T>> future() const { return m_promise.future(); }

    /// False if it had been given before; then this one is dropped.
    bool give(Expected<T> result)
    {
        if (m_given.exchange(true))
            return false;
        m_promise.addResult(std::move(result));
        m_promise.finish();
        return true;
    }

private:
    QPromise<Expected<T>> m_promise;
    std::atomic<bool> m_given = false;
};

} // namespace frontdoor
