// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"

#include <functional>
#include <memory>
#include <optional>

namespace frontdoor {

/// A line of the change log: that a record changed, not how. Order is the order of commits.
struct Change {
    qint64 sequence = 0;
    QString entity; ///< "contact", "referral", "person", "episode", "user", "absence", "duty-worker", "procedure",
                    ///< "consultation", "handover", "tray-check", "cover", "restriction"
    QString id;
    UserId actor;
    Instant at;

    friend bool operator==(const Change &, const Change &) = default;
};

/// Who holds the database while others wait to save.
struct LockHolder {
    QString person;
    QString computer;
    Instant since;

    friend bool operator==(const LockHolder &, const LockHolder &) = default;
};

/// How far the data are, in microseconds; 0 where nothing was measured or everything is on this computer.
struct StoreTimes {
    qint64 roundTrip = 0; ///< of the smallest question to a share or a server
    qint64 lockWait = 0;  ///< how long the last unit of work waited for others

    friend bool operator==(const StoreTimes &, const StoreTimes &) = default;
};

/// One connection to the data, to be used on the thread that made it and closed there.
class Store {
public:
    virtual ~Store() = default;

    /// True: commit. False: roll back (a refused command). Run again from the start if the database was busy,
    /// so it must not keep anything from an earlier attempt.
    using Unit = std::function<Expected<bool>(Work &)>;
    virtual Expected<void> write(const Unit &unit, const UserId &actor, Instant now) = 0;

    virtual Expected<void> read(const std::function<Expected<void>(Views &)> &look) = 0;

    /// Makes a read that is running return Cancelled. The only call allowed from another thread.
    virtual void interrupt() = 0;

    /// Whether another connection has committed since the last call; cheap enough to ask every second.
    virtual Expected<bool> somethingChanged() = 0;
    virtual Expected<QList<Change>> changesAfter(qint64 sequence) = 0;
    virtual Expected<qint64> lastChange() = 0;

    /// `tell` is called again and again, on the store's thread, while a unit of work waits for somebody who is known.
    virtual void onWaiting(const std::function<void(const LockHolder &)> &tell) { Q_UNUSED(tell) }
    virtual StoreTimes times() const { return {}; }

    /// For the status line: "Local file", "Shared file, to read only", "PostgreSQL".
    virtual QString place() const = 0;
};

using StoreFactory = std::function<Expected<std::unique_ptr<Store>>()>;

} // namespace frontdoor
