// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/change_feed.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <optional>

namespace frontdoor {

using Health = ConnectionState::Health;

class ChangeFeed::Poller {
public:
    Poller(StoreFactory factory, const SessionTimings &timings, Listener listener)
        : m_holder(std::move(factory))
        , m_timings(timings)
        , m_listener(std::move(listener))
        , m_interval(timings.poll)
    {
    }

    Expected<void> start()
    {
        if (m_timer)
            return {};
        if (auto first = look(); !first) {
            m_holder.close();
            return first;
        }
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { poll(); });
        m_timer->start(m_interval);
        tell(Health::Good, {});
        return {};
    }

    std::atomic<bool> wakePosted = false; ///< so that many saves in a row are followed by one look

    void pollNow()
    {
        wakePosted = false;
        if (!m_timer)
            return;
        m_behind = true;
        poll();
    }

    void stop()
    {
        m_timer.reset();
        m_holder.close();
    }

private:
    void poll()
    {
        QElapsedTimer timer;
        timer.start();
        const Expected<void> looked = look();
        const bool slow = std::chrono::milliseconds(timer.elapsed()) > m_timings.slowPoll;

        // A database that somebody keeps locked is there; it is asked again.
        const bool reachable = looked || looked.error().code == ErrorCode::Busy;
        if (!reachable)
            m_holder.close();
        if (!slow && reachable)
            m_interval = m_timings.poll;
        else if (slow)
            m_interval = std::clamp(m_interval * 2, m_timings.rarePoll, m_timings.rarestPoll);
        else
            // To be refused at once costs nobody anything, and who waits should see it come back.
            m_interval = std::min(m_interval * 2, m_timings.poll * 4);

        if (!looked)
            tell(reachable ? Health::Slow : Health::Unreachable, describe(looked.error()));
        else
            tell(slow ? Health::Slow : Health::Good, {});
        m_timer->start(m_interval);
    }

    Expected<void> look()
    {
        const bool reopened = !m_holder.isOpen();
        FD_ASSIGN(Store * store, m_holder.store());
        m_place = store->place();
        // Asked first: what is committed after this answer is found by the next one.
        FD_ASSIGN(const bool moved, store->somethingChanged());
        noteRoundTrip(store->times().roundTrip);
        m_behind = m_behind || moved || reopened;
        if (reopened)
            FD_TRY(findPlaceIn(*store));
        if (!m_behind)
            return {};
        FD_ASSIGN(const QList<Change> changes, store->changesAfter(*m_last));
        m_behind = false;
        if (changes.isEmpty())
            return {};
        m_last = changes.last().sequence;
        m_listener.changed(changes);
        return {};
    }

    Expected<void> findPlaceIn(Store &store)
    {
        FD_ASSIGN(const qint64 newest, store.lastChange());
        const bool replaced = m_last && newest < *m_last;
        if (!m_last || replaced)
            m_last = newest;
        if (newest > 0) {
            FD_ASSIGN(const QList<Change> changes, store.changesAfter(newest - 1));
            if (!changes.isEmpty())
                m_listener.recorded(changes.last().at);
        }
        if (replaced)
            m_listener.everythingChanged();
        return {};
    }

    void noteRoundTrip(qint64 microseconds)
    {
        m_roundTrips.append(microseconds);
        if (m_roundTrips.size() > roundTripsKept)
            m_roundTrips.removeFirst();
    }

    /// The middle one: a single slow answer says nothing about the way.
    qint64 roundTrip() const
    {
        if (m_roundTrips.isEmpty())
            return 0;
        QList<qint64> sorted = m_roundTrips;
        std::sort(sorted.begin(), sorted.end());
        return sorted.at(sorted.size() / 2);
    }

    void tell(Health health, const QString &detail)
    {
        m_listener.state({health, m_place, {}, detail, roundTrip(), {}});
    }

    StoreHolder m_holder;
    SessionTimings m_timings;
    Listener m_listener;
    std::unique_ptr<QTimer> m_timer; ///< set while started
    std::chrono::milliseconds m_interval;
    std::optional<qint64> m_last; ///< sequence of the last change told
    bool m_behind = false;        ///< there may be changes that were not read yet
    QString m_place;
    static constexpr qsizetype roundTripsKept = 9;
    QList<qint64> m_roundTrips;
};

ChangeFeed::ChangeFeed(StoreFactory factory, const SessionTimings &timings, Listener listener)
    : m_poller(std::make_shared<Poller>(std::move(factory), timings, std::move(listener)))
    , m_thread(QStringLiteral("frontdoor-feed"))
{
}

void ChangeFeed::start(std::function<void(const Expected<void> &)> started)
{
    m_thread.post([poller = m_poller, started = std::move(started)] { started(poller->start()); });
}

void ChangeFeed::wake()
{
    if (!m_poller->wakePosted.exchange(true))
        m_thread.post([poller = m_poller] { poller->pollNow(); });
}

void ChangeFeed::end()
{
    m_thread.post([poller = m_poller] { poller->stop(); });
    m_thread.end();
}

} // namespace frontdoor
