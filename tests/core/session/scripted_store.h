// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"

#include <QHash>
#include <QMutex>

#include <atomic>
#include <chrono>

namespace frontdoor {

/// Where a script may step in.
enum class Step {
    Open,
    Write,  ///< before anything is written
    Commit, ///< the unit of work is committed, nobody has been told yet
    Read,
    Poll, ///< somethingChanged()
    Changes,
    LastChange,
};

/// What is to go wrong or take its time in the stores of a factory, and what was done with them.
class StoreScript {
public:
    using Play = std::function<Expected<void>()>;

    /// From now on `play` runs at that step, on the store's thread; its error is the step's result. {} ends it.
    void at(Step step, Play play);
    /// The same, but only for the next `times`.
    void next(Step step, int times, Play play);
    Expected<void> run(Step step);

    /// For reads: a sleep that Store::interrupt() ends with Cancelled.
    Expected<void> sleep(std::chrono::milliseconds time);

    std::atomic<int> opened = 0;
    std::atomic<int> closed = 0;
    std::atomic<int> polls = 0;
    std::atomic<int> interrupts = 0;
    std::atomic<int> calledOnForeignThread = 0;
    std::atomic<int> calledOnMainThread = 0;

private:
    struct Scripted {
        Play play;
        int times = -1;
    };
    QMutex m_mutex;
    QHash<Step, Scripted> m_plays;
};

/// Stores of `real` that follow the script.
StoreFactory scripted(StoreFactory real, std::shared_ptr<StoreScript> script);

} // namespace frontdoor
