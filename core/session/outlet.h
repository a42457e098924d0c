// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>
#include <QObject>

#include <functional>

namespace frontdoor {

/// The way from other threads back to a QObject that may be gone when they have something to say.
class Outlet {
public:
    explicit Outlet(QObject *owner) : m_owner(owner) {}

    /// Runs `call` on the owner's thread, unless it was shut before. From any thread.
    void post(std::function<void()> call)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_owner)
            QMetaObject::invokeMethod(m_owner, std::move(call), Qt::QueuedConnection);
    }

    /// By the owner's destructor, on its thread: from then on nothing is run.
    void shut()
    {
        const QMutexLocker lock(&m_mutex);
        m_owner = nullptr;
    }

private:
    QMutex m_mutex;
    QObject *m_owner;
};

} // namespace frontdoor
