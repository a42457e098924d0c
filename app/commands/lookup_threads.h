// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"
#include "core/exchange/match_list.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace frontdoor {

/// Looks rows of a list up on several threads, each with a connection of its own.
class LookupThreads {
public:
    using Found = Expected<QList<MatchedRow>>;

    /// `most`: hits for each row.
    LookupThreads(StoreFactory factory, int threads, int most, const Viewer &viewer);
    /// Waits for what is being looked up; what is not begun is dropped.
    ~LookupThreads();
    LookupThreads(const LookupThreads &) = delete;
    LookupThreads &operator=(const LookupThreads &) = delete;

    std::future<Found> lookUp(const QList<PersonRow> &rows);

private:
    struct Job {
        QList<PersonRow> rows;
        std::promise<Found> found;
    };
    void work();
    Found look(Store &store, const QList<PersonRow> &rows) const;

    StoreFactory m_factory;
    int m_most;
    Viewer m_viewer;
    std::mutex m_lock;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_stop = false;
    std::vector<std::thread> m_threads;
};

} // namespace frontdoor
