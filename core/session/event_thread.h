// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDeadlineTimer>
#include <QThread>

#include <functional>
#include <memory>

namespace frontdoor {

/// A thread with an event loop that works off what is posted to it, in order. A thread that is stuck in a call when its
/// EventThread is destroyed is left behind and cleans up after itself when the call returns: whatever is posted must
/// therefore hold what it uses by value or by shared_ptr.
class EventThread {
public:
    explicit EventThread(const QString &name);
    /// As end(), without waiting.
    ~EventThread();
    Q_DISABLE_COPY_MOVE(EventThread)

    /// From any thread. Dropped once the thread has ended.
    void post(std::function<void()> work);
    /// The thread ends after what has been posted so far.
    void end();
    /// True if it has ended by then.
    bool wait(QDeadlineTimer deadline);

    /// For its signal finished(), and to know it again.
    QThread *thread() const { return m_thread; }

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QThread *m_thread; ///< owned, unless left behind
};

} // namespace frontdoor
