// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"

#include <QMutex>

class QThread;

namespace frontdoor {

/// Whether the connection may be at fault, so that the store should be closed and opened anew.
bool speaksOfConnection(ErrorCode code);
/// Whether the data are away and may come back, rather than damaged or closed to this person.
bool isOutOfReach(ErrorCode code);

/// The store of one thread: opened when it is first needed, and again after it was closed. To be used on one thread,
/// the first that asks, but for interrupt().
class StoreHolder {
public:
    /// `waiting`: see Store::onWaiting().
    explicit StoreHolder(StoreFactory factory, std::function<void(const LockHolder &)> waiting = {})
        : m_factory(std::move(factory))
        , m_waiting(std::move(waiting))
    {
    }
    ~StoreHolder() { close(); }
    Q_DISABLE_COPY_MOVE(StoreHolder)

    bool isOpen() const { return m_store != nullptr; }
    Expected<Store *> store();
    void close();

    /// From any thread: makes a read that is running stop. Nothing happens while the store is closed.
    void interrupt();

private:
    StoreFactory m_factory;
    std::function<void(const LockHolder &)> m_waiting;
    QMutex m_mutex; ///< guards the pointer against interrupt()
    std::unique_ptr<Store> m_store;
    QThread *m_thread = nullptr;
};

} // namespace frontdoor
