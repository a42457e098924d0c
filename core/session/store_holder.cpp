// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/store_holder.h"

#include <QThread>

namespace frontdoor {

bool speaksOfConnection(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: // the file is gone: its drive may be
    case ErrorCode::NotADatabase:
    case ErrorCode::Corrupt: // a share that just came back may serve stale pages
    case ErrorCode::AccessDenied:
    case ErrorCode::ConnectionLost:
    case ErrorCode::OutcomeUnknown: return true;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Newer:
    case ErrorCode::Older:
    case ErrorCode::ReadOnly:
    case ErrorCode::UnsafePlace:
    case ErrorCode::KeyMissing:
    case ErrorCode::Busy:
    case ErrorCode::DiskFull:
    case ErrorCode::Conflict:
    case ErrorCode::ConstraintFailed:
    case ErrorCode::InvalidInput:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal: return false;
    }
    return false;
}

bool isOutOfReach(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::ConnectionLost || code == ErrorCode::Busy;
}

Expected<Store *> StoreHolder::store()
{
    if (!m_store) {
        m_thread = QThread::currentThread();
        FD_ASSIGN(std::unique_ptr<Store> opened, m_factory());
        if (m_waiting)
            opened->onWaiting(m_waiting);
        const QMutexLocker lock(&m_mutex);
        m_store = std::move(opened);
    }
    Q_ASSERT(m_thread == QThread::currentThread());
    return m_store.get();
}

void StoreHolder::close()
{
    if (!m_store)
        return;
    Q_ASSERT(m_thread == QThread::currentThread());
    std::unique_ptr<Store> closing;
    {
        const QMutexLocker lock(&m_mutex);
        closing = std::move(m_store);
    }
}

void StoreHolder::interrupt()
{
    const QMutexLocker lock(&m_mutex);
    if (m_store)
        m_store->interrupt();
}

} // namespace frontdoor
