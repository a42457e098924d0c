// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/on_result.h"
#include "core/session/read_slot.h"
#include "ui/desk/desk.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace frontdoor {

/// Reads something now and again whenever it may have changed. A new question waits for the answer of the one before, so
/// that steady changes cannot keep every answer away. Belongs to `owner` as a member, and goes with it.
template<class T>
class LiveRead {
public:
    using Look = std::function<Expected<T>(Views &)>;

    /// `ask` makes the question of the moment; `take` gets its answer. Changes of these kinds of record ask anew.
    LiveRead(QObject *owner, Desk &desk, const QStringList &entities, std::function<Look()> ask,
             std::function<void(const Expected<T> &)> take)
        : m_owner(owner)
        , m_desk(desk)
        , m_ask(std::move(ask))
        , m_take(std::move(take))
    {
        QObject::connect(&desk.session(), &Session::changed, owner, [this, entities](const QList<Change> &changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [&](const Change &change) { return entities.contains(change.entity); }))
                refresh();
        });
        QObject::connect(&desk.session(), &Session::everythingChanged, owner, [this] { refresh(); });
    }

    void refresh()
    {
        if (m_asking) {
            m_again = true;
            return;
        }
        m_asking = true;
        m_again = false;
        onResult(m_owner, m_desk.session().read<T>(m_slot, m_ask()), [this](const Expected<T> &answer) {
            m_asking = false;
            if (m_again)
                refresh();
            if (answer || answer.error().code != ErrorCode::Cancelled)
                m_take(answer);
        });
    }

private:
    QObject *m_owner;
    Desk &m_desk;
    std::function<Look()> m_ask;
    std::function<void(const Expected<T> &)> m_take;
    ReadSlot m_slot;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace frontdoor
