// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusObjectPath;

namespace frontdoor {

class MainWindow;

/// Locks the window when the desktop locks its screen or the computer goes to sleep, where the desktop tells (screen saver
/// and login1 over D-Bus). Elsewhere nothing happens.
class ScreenLock final : public QObject {
    Q_OBJECT

public:
    explicit ScreenLock(MainWindow &window);

public slots:
    void screenSaverChanged(bool active);
    void sleepChanged(bool begins);
    void sessionLocked();

private:
    void listen();

    MainWindow &m_window;
};

} // namespace frontdoor
