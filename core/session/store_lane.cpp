// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/store_lane.h"

#include <algorithm>
#include <deque>
#include <iterator>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds betweenInterrupts{20};

} // namespace

struct StoreLane::State {
    State(StoreFactory factory, std::function<void(const LockHolder &)> waiting)
        : holder(std::move(factory), std::move(waiting))
    {
    }

    StoreHolder holder;
    QMutex mutex; ///< guards queue and running; held for moments only
    std::deque<std::shared_ptr<LaneJob>> queue;
    std::shared_ptr<LaneJob> running;
    QMutex interrupting; ///< held while a store is told to stop, so that the next job is not hit. Taken before mutex.

    void runNext()
    {
        std::shared_ptr<LaneJob> job;
        {
            const QMutexLocker lock(&mutex);
            if (queue.empty())
                return;
            job = queue.front();
            queue.pop_front();
            running = job;
        }
        job->run(holder, *job);
        const QMutexLocker lockFirst(&interrupting);
        const QMutexLocker lock(&mutex);
        running.reset();
    }

    bool interruptIfRunning(const std::shared_ptr<LaneJob> &job)
    {
        const QMutexLocker lockFirst(&interrupting);
        {
            const QMutexLocker lock(&mutex);
            if (running != job)
                return false;
        }
        holder.interrupt();
        return true;
    }

    struct Taken {
        QList<std::shared_ptr<LaneJob>> queued; ///< not in the queue any more
        std::shared_ptr<LaneJob> running;
    };
    Taken take(const std::function<bool(const LaneJob &)> &fits)
    {
        Taken taken;
        const QMutexLocker lock(&mutex);
        const auto first = std::stable_partition(queue.begin(), queue.end(),
                                                 [&](const std::shared_ptr<LaneJob> &job) { return !fits(*job); });
        std::move(first, queue.end(), std::back_inserter(taken.queued));
        queue.erase(first, queue.end());
        if (running && fits(*running))
            taken.running = running;
        return taken;
    }
};

namespace {

void refuse(const std::shared_ptr<LaneJob> &job, const Error &error)
{
    job->refused = true;
    job->refuse(error);
}

} // namespace

StoreLane::StoreLane(const QString &name, StoreFactory factory, std::function<void(const LockHolder &)> waiting)
    : m_state(std::make_shared<State>(std::move(factory), std::move(waiting)))
    , m_thread(name)
{
}

void StoreLane::add(std::shared_ptr<LaneJob> job)
{
    {
        const QMutexLocker lock(&m_state->mutex);
        m_state->queue.push_back(std::move(job));
    }
    m_thread.post([state = m_state] { state->runNext(); });
}

void StoreLane::cancelIf(const std::function<bool(const LaneJob &)> &fits, const Error &error)
{
    const auto [queued, running] = m_state->take(fits);
    for (const std::shared_ptr<LaneJob> &job : queued)
        refuse(job, error);
    if (!running || running->refused)
        return;
    refuse(running, error);
    // Again and again, because it has no effect between two statements.
    if (!m_interrupter)
        m_interrupter.emplace(thread()->objectName() + u"-interrupter"_s);
    m_interrupter->post([state = m_state, job = running] {
        while (state->interruptIfRunning(job))
            QThread::msleep(betweenInterrupts.count());
    });
}

void StoreLane::giveUp(const Error &notBegun, const Error &running)
{
    const auto [queued, stuck] = m_state->take([](const LaneJob &) { return true; });
    if (stuck)
        refuse(stuck, running);
    for (const std::shared_ptr<LaneJob> &job : queued)
        refuse(job, notBegun);
}

void StoreLane::end()
{
    m_thread.post([state = m_state] { state->holder.close(); });
    m_thread.end();
    if (m_interrupter)
        m_interrupter->end();
}

} // namespace frontdoor
