// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/lookup_threads.h"

namespace frontdoor {

LookupThreads::LookupThreads(StoreFactory factory, int threads, int most, const Viewer &viewer)
    : m_factory(std::move(factory))
    , m_most(most)
    , m_viewer(viewer)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

LookupThreads::~LookupThreads()
{
    {
        const std::lock_guard lock(m_lock);
        m_stop = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

std::future<LookupThreads::Found> LookupThreads::lookUp(const QList<PersonRow> &rows)
{
    Job job{rows, {}};
    std::future<Found> found = job.found.get_future();
    {
        const std::lock_guard lock(m_lock);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return found;
}

void LookupThreads::work()
{
    const Expected<std::unique_ptr<Store>> store = m_factory(); // belongs to this thread
    for (;;) {
        std::unique_lock lock(m_lock);
        m_changed.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
        if (m_stop)
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job.found.set_value(store ? look(**store, job.rows) : Found(Unexpected(store.error())));
    }
}

LookupThreads::Found LookupThreads::look(Store &store, const QList<PersonRow> &rows) const
{
    QList<MatchedRow> found;
    FD_TRY(store.read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(found, matched(views, rows, m_most, m_viewer));
        return {};
    }));
    return found;
}

} // namespace frontdoor
