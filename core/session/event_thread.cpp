// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/event_thread.h"

#include <QMutex>
#include <QObject>

namespace frontdoor {

struct EventThread::Shared {
    QMutex mutex;
    QObject *worker = nullptr; ///< lives on the thread; null once that has ended
    bool leftBehind = false;
};

EventThread::EventThread(const QString &name) : m_shared(std::make_shared<Shared>()), m_thread(new QThread)
{
    m_shared->worker = new QObject;
    m_shared->worker->moveToThread(m_thread);
    m_thread->setObjectName(name);
    QObject::connect(
        m_thread, &QThread::finished, m_thread,
        [shared = m_shared, thread = m_thread] {
            std::unique_ptr<QObject> worker; // with the work still posted to it, destroyed outside the lock
            {
                const QMutexLocker lock(&shared->mutex);
                worker.reset(std::exchange(shared->worker, nullptr));
                if (shared->leftBehind)
                    thread->deleteLater();
            }
        },
        Qt::DirectConnection);
    m_thread->start();
}

EventThread::~EventThread()
{
    end();
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (m_shared->worker) {
            m_shared->leftBehind = true;
            return;
        }
    }
    m_thread->wait();
    delete m_thread;
}

void EventThread::post(std::function<void()> work)
{
    const QMutexLocker lock(&m_shared->mutex);
    if (m_shared->worker)
        QMetaObject::invokeMethod(m_shared->worker, std::move(work), Qt::QueuedConnection);
}

void EventThread::end()
{
    post([] { QThread::currentThread()->quit(); });
}

bool EventThread::wait(QDeadlineTimer deadline)
{
    return m_thread->wait(deadline);
}

} // namespace frontdoor
