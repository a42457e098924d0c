// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/event_thread.h"
#include "core/session/read_slot.h"
#include "core/session/store_holder.h"

#include <atomic>
#include <optional>

namespace frontdoor {

/// One piece of work for a lane. `run` and `refuse` may both be called; whoever waits goes by the first answer.
struct LaneJob {
    enum class Kind { Open, Read, Save };
    Kind kind = Kind::Read;
    ReadSlot slot;
    std::function<void(StoreHolder &, const LaneJob &)> run; ///< on the lane's thread
    std::function<void(const Error &)> refuse;               ///< from any thread: it will not be waited for any more
    std::atomic<bool> refused = false;
};

/// A thread with its store and the queue of what is to be done with it. Adding and cancelling never wait for the store.
class StoreLane {
public:
    /// `waiting` is called on the lane's thread: see Store::onWaiting().
    StoreLane(const QString &name, StoreFactory factory, std::function<void(const LockHolder &)> waiting = {});
    ~StoreLane() { end(); }
    Q_DISABLE_COPY_MOVE(StoreLane)

    void add(std::shared_ptr<LaneJob> job);
    /// Refuses the jobs that fit; one that is running is interrupted as well, which is for reads only.
    void cancelIf(const std::function<bool(const LaneJob &)> &fits, const Error &error);
    /// Refuses what was not begun and what is running, without interrupting it.
    void giveUp(const Error &notBegun, const Error &running);

    /// After what was added before, the store is closed and the thread ends.
    void end();
    bool wait(QDeadlineTimer deadline) { return m_thread.wait(deadline); }
    QThread *thread() const { return m_thread.thread(); }

private:
    struct State;

    std::shared_ptr<State> m_state;
    EventThread m_thread;
    std::optional<EventThread> m_interrupter; ///< made when needed; because telling a server to stop may take its time
};

} // namespace frontdoor
