// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/session.h"

#include <QObject>

namespace frontdoor {

/// Reads the database's procedure again when somebody has adopted another: the session goes by it from the next command on.
/// What is still shown may speak of the old one, which is kept for as long as the follower lives.
class ProcedureFollower final : public QObject {
    Q_OBJECT

public:
    /// The session must outlive the follower.
    explicit ProcedureFollower(Session &session, QObject *parent = nullptr);

signals:
    /// "Walsall 2": what the session goes by now.
    void followed(const QString &procedure);

private:
    void look();
    void take(const std::shared_ptr<const Procedure> &procedure);

    Session &m_session;
    ReadSlot m_slot;
    QList<std::shared_ptr<const Procedure>> m_past;
};

} // namespace frontdoor
