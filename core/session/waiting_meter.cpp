// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/waiting_meter.h"

#include <algorithm>

namespace frontdoor {

using Level = Waiting::Level;
using What = Waiting::What;

WaitingMeter::WaitingMeter(const SessionTimings &timings, QObject *parent) : QObject(parent), m_timings(timings)
{
    m_elapsed.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WaitingMeter::measure);
}

quint64 WaitingMeter::begin(const ReadSlot &slot, What what)
{
    const auto old = m_entries.constFind(slot);
    const qint64 since = old == m_entries.cend() ? m_elapsed.elapsed() : old->since;
    m_entries.insert(slot, {what, since, ++m_lastRequest});
    measure();
    return m_lastRequest;
}

void WaitingMeter::end(const ReadSlot &slot, quint64 request)
{
    const auto entry = m_entries.constFind(slot);
    if (entry == m_entries.cend() || entry->request != request)
        return;
    m_entries.erase(entry);
    measure();
}

void WaitingMeter::drop(const ReadSlot &slot)
{
    m_entries.remove(slot);
    measure();
}

void WaitingMeter::dropReads()
{
    m_entries.removeIf([](const auto &entry) { return entry.value().what == What::Reading; });
    measure();
}

void WaitingMeter::dropAll()
{
    m_entries.clear();
    measure();
}

void WaitingMeter::measure()
{
    const qint64 now = m_elapsed.elapsed();
    const qint64 loading = m_timings.loading.count();
    const qint64 stillWaiting = m_timings.stillWaiting.count();
    Waiting next;
    qint64 nextLook = -1;
    for (const Entry &entry : std::as_const(m_entries)) {
        const qint64 waited = now - entry.since;
        if (waited < stillWaiting) {
            const qint64 left = (waited < loading ? loading : stillWaiting) - waited;
            nextLook = nextLook < 0 ? left : std::min(nextLook, left);
        }
        if (waited < loading)
            continue;
        next.level = std::max(next.level, waited < stillWaiting ? Level::Loading : Level::StillWaiting);
        if (next.what != What::Saving)
            next.what = entry.what;
    }
    if (nextLook < 0)
        m_timer.stop();
    else
        m_timer.start(std::chrono::milliseconds(nextLook));
    if (next == m_waiting)
        return;
    m_waiting = next;
    emit changed(m_waiting);
}

} // namespace frontdoor
