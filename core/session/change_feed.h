// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/connection_state.h"
#include "core/session/event_thread.h"
#include "core/session/session_timings.h"
#include "core/session/store_holder.h"

namespace frontdoor {

/// Looks for commits on a connection and a thread of its own, each change once and in order, also over a reconnection.
class ChangeFeed {
public:
    /// Called on the feed's thread, so they must be safe to call from there, also after this object is gone.
    struct Listener {
        std::function<void(Instant)> recorded; ///< when the newest change was made that was there before
        std::function<void(const QList<Change> &)> changed;
        std::function<void()> everythingChanged;
        std::function<void(const ConnectionState &)> state; ///< after each look; lastContact is not set
    };

    ChangeFeed(StoreFactory factory, const SessionTimings &timings, Listener listener);
    ~ChangeFeed() { end(); }
    Q_DISABLE_COPY_MOVE(ChangeFeed)

    /// Changes from now on are told. `started` is called on the feed's thread; with an error nothing was started.
    void start(std::function<void(const Expected<void> &)> started);
    /// Looks now instead of at the next turn. Nothing happens before start().
    void wake();
    void end();
    bool wait(QDeadlineTimer deadline) { return m_thread.wait(deadline); }
    QThread *thread() const { return m_thread.thread(); }

private:
    class Poller;
    std::shared_ptr<Poller> m_poller; ///< used on the feed's thread only
    EventThread m_thread;
};

} // namespace frontdoor
