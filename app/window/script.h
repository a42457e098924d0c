// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QKeyCombination>
#include <QList>
#include <QObject>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace frontdoor {

/// Plays a list of steps through real windows, one after the other, from the event loop: each waits until the window is
/// where it should be, then types, chooses or takes a picture. Used for the demo day and the pictures of all screens.
class Script : public QObject {
    Q_OBJECT

public:
    explicit Script(QObject *parent = nullptr);

    /// Waits until `ready` holds, then does `act`. `what` is told if it never happens.
    void then(const QString &what, std::function<bool()> ready, std::function<void()> act);
    void then(const QString &what, std::function<void()> act);

    void start();

    /// Types into the widget that has the focus of `window`, as a keyboard would.
    static void type(QWidget *window, const QString &text);
    static void press(QWidget *window, QKeyCombination key);
    /// As press(), but shortcuts of the window and its actions are asked first, as for a real key.
    static void shortcut(QWidget *window, QKeyCombination key);

signals:
    void finished();
    /// A step was not ready in time.
    void stuck(const QString &what);

private:
    struct Step {
        QString what;
        std::function<bool()> ready;
        std::function<void()> act;
    };
    void go();

    QList<Step> m_steps;
    QTimer m_timer;
    QElapsedTimer m_waiting;
    bool m_acting = false; ///< a step may run the event loop itself
};

/// The window as a PNG; false if it could not be written.
bool takePicture(QWidget &window, const QString &path);

} // namespace frontdoor
