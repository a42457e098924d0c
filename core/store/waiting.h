// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace frontdoor {

/// Waits a random time below a limit that doubles: those who wait for the same lock do not come back together.
class BackOff {
public:
    explicit BackOff(int patienceMs) : m_end(patienceMs) {}

    /// False if patience is at its end.
    bool wait()
    {
        if (m_end.hasExpired())
            return false;
        QThread::msleep(1 + QRandomGenerator::global()->bounded(m_limitMs));
        m_limitMs = std::min(2 * m_limitMs, 100u);
        return true;
    }

private:
    QDeadlineTimer m_end;
    quint32 m_limitMs = 2;
};

/// Repeats what was refused because somebody else had the lock.
template<class Attempt>
auto withPatience(int patienceMs, Attempt &&attempt)
{
    BackOff backOff(patienceMs);
    for (;;) {
        auto done = attempt();
        if (done || done.error().code != ErrorCode::Busy || !backOff.wait())
            return done;
    }
}

/// SQLite knows no queue: whoever saves again and again leaves gaps too short for others to meet, and they wait for ever.
/// So a series of saves without a pause is interrupted by one, about a twelfth of its time.
class Courtesy {
public:
    void beforeSaving()
    {
        const bool goesOn = m_sinceLast.isValid() && m_sinceLast.elapsed() < pauseMs;
        if (!goesOn || !m_series.isValid()) {
            m_series.start();
        } else if (m_series.hasExpired(seriesMs)) {
            QThread::msleep(pauseMs);
            m_series.start();
        }
    }
    void afterSaving() { m_sinceLast.start(); }

private:
    static constexpr int seriesMs = 50;
    static constexpr int pauseMs = 4;

    QElapsedTimer m_series;
    QElapsedTimer m_sinceLast;
};

} // namespace frontdoor
