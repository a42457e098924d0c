// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/on_result.h"
#include "core/session/session.h"

#include <functional>
#include <utility>

namespace frontdoor {

/// A question that is asked again whenever something changes. One at a time: what is wished for meanwhile is asked when
/// the answer has come, so that many changes cannot keep every answer away. A member of its receiver.
template<class T>
class LatestRead {
public:
    using Look = std::function<Expected<T>(Views &)>;
    using Take = std::function<void(const Expected<T> &)>;

    /// `take` is called on the receiver's thread, also with errors other than being replaced.
    LatestRead(Session &session, QObject *receiver, Take take)
        : m_session(session)
        , m_receiver(receiver)
        , m_take(std::move(take))
    {
    }

    /// The same question again.
    void ask(Look look)
    {
        if (m_asking)
            m_next = std::move(look);
        else
            start(std::move(look));
    }

    /// Another question: the answer to the one before is not wanted any more.
    void askInstead(Look look)
    {
        m_next = {};
        start(std::move(look));
    }

    /// Nothing is asked any more.
    void drop()
    {
        m_next = {};
        m_asking = false;
        ++m_question;
    }

    bool isAsking() const { return m_asking; }

private:
    void start(Look look)
    {
        m_asking = true;
        onResult(m_receiver, m_session.read<T>(m_slot, std::move(look)),
                 [this, question = ++m_question](const Expected<T> &answer) {
                     if (question != m_question)
                         return;
                     m_asking = false;
                     if (Look next = std::exchange(m_next, {}))
                         start(std::move(next));
                     m_take(answer);
                 });
    }

    Session &m_session;
    QObject *m_receiver;
    Take m_take;
    ReadSlot m_slot;
    Look m_next;
    int m_question = 0;
    bool m_asking = false;
};

} // namespace frontdoor
