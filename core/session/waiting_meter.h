// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/connection_state.h"
#include "core/session/read_slot.h"
#include "core/session/session_timings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace frontdoor {

/// Tells when a person has waited for so long that it should be shown.
class WaitingMeter : public QObject {
    Q_OBJECT

public:
    explicit WaitingMeter(const SessionTimings &timings, QObject *parent = nullptr);

    /// A read that replaces another of its slot goes on with that one's time: the person still waits. A save is given a
    /// slot of its own. Returns what end() wants to have.
    quint64 begin(const ReadSlot &slot, Waiting::What what);
    /// Nothing happens if the slot was begun again meanwhile.
    void end(const ReadSlot &slot, quint64 request);
    void drop(const ReadSlot &slot);
    void dropReads();
    void dropAll();

    const Waiting &waiting() const { return m_waiting; }

signals:
    void changed(const frontdoor::Waiting &waiting);

private:
    struct Entry {
        Waiting::What what;
        qint64 since; ///< ms on m_elapsed
        quint64 request;
    };
    void measure();

    SessionTimings m_timings;
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    QHash<ReadSlot, Entry> m_entries;
    quint64 m_lastRequest = 0;
    Waiting m_waiting;
};

} // namespace frontdoor
