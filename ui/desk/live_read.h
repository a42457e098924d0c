// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"
#include "ui/desk/latest_read.h"

#include <QStringList>

#include <algorithm>

namespace frontdoor {

/// A LatestRead that asks by itself whenever the answer may have changed. Belongs to `owner` as a member, and goes with it.
template<class T>
class LiveRead {
public:
    using Look = typename LatestRead<T>::Look;

    /// `ask` makes the question of the moment; `take` gets its answer. Changes of these kinds of record ask anew.
    LiveRead(QObject *owner, Desk &desk, const QStringList &entities, std::function<Look()> ask,
             typename LatestRead<T>::Take take)
        : m_read(desk.session(), owner, std::move(take))
        , m_ask(std::move(ask))
    {
        QObject::connect(&desk.session(), &Session::changed, owner, [this, entities](const QList<Change> &changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [&](const Change &change) { return entities.contains(change.entity); }))
                refresh();
        });
        QObject::connect(&desk.session(), &Session::everythingChanged, owner, [this] { refresh(); });
    }

    void refresh() { m_read.ask(m_ask()); }

private:
    LatestRead<T> m_read;
    std::function<Look()> m_ask;
};

} // namespace frontdoor
