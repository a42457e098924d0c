// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>

class QWidget;

namespace frontdoor {

/// A person has one window for a database on one computer: a second start brings the first to the front. On a share more
/// than one program of a computer would also stand in each other's way.
class OnlyWindow final : public QObject {
    Q_OBJECT

public:
    /// Asks the window that this person has open on the database to come to the front; false if there is none.
    static bool raiseOther(const QString &database);

    /// From now on `window` is the one that others ask for.
    OnlyWindow(const QString &database, QWidget *window);

signals:
    void raised();

private:
    void answer();

    QLocalServer m_server;
    QWidget *m_window;
};

} // namespace frontdoor
