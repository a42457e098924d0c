// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QObject>

#include <functional>

namespace frontdoor {

/// Carries several commands out one after another and stops at the first that is not Done. Deletes itself when it has
/// told how it ended.
class CommandChain final : public QObject {
    Q_OBJECT

public:
    /// `trouble`: in words, empty if all went through. `rest`: what was not done.
    using Ended = std::function<void(const QString &trouble, const QList<Command> &rest)>;

    /// Not called when `receiver` is gone before the end; the command on its way is carried out all the same.
    static void run(Desk &desk, QObject *receiver, const QList<Command> &commands, Ended ended);

private:
    CommandChain(Desk &desk, QObject *receiver, const QList<Command> &commands, Ended ended);
    void next();
    void end(const QString &trouble);

    Desk &m_desk;
    QList<Command> m_rest;
    Ended m_ended;
};

} // namespace frontdoor
