// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/screen_lock.h"

#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString loginService = u"org.freedesktop.login1"_s;
const QString loginPath = u"/org/freedesktop/login1"_s;
const QString loginManager = u"org.freedesktop.login1.Manager"_s;

} // namespace

ScreenLock::ScreenLock(MainWindow &window) : QObject(&window), m_window(window)
{
    // After the first paint: nobody waits for the buses.
    QTimer::singleShot(0, this, &ScreenLock::listen);
}

void ScreenLock::listen()
{
    if (QDBusConnection session = QDBusConnection::sessionBus(); session.isConnected()) {
        for (const QString &name : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
            session.connect({}, {}, name, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
    }
    QDBusConnection system = QDBusConnection::systemBus();
    if (!system.isConnected())
        return;
    system.connect(loginService, loginPath, loginManager, u"PrepareForSleep"_s, this, SLOT(sleepChanged(bool)));
    // Only the session that this program runs in.
    QDBusMessage question = QDBusMessage::createMethodCall(loginService, loginPath, loginManager, u"GetSessionByPID"_s);
    question << uint(QCoreApplication::applicationPid());
    auto *answer = new QDBusPendingCallWatcher(system.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusObjectPath> session = *answer;
        answer->deleteLater();
        if (session.isValid())
            QDBusConnection::systemBus().connect(loginService, session.value().path(),
                                                 u"org.freedesktop.login1.Session"_s, u"Lock"_s, this,
                                                 SLOT(sessionLocked()));
    });
}

void ScreenLock::screenSaverChanged(bool active)
{
    if (active)
        m_window.lock();
}

void ScreenLock::sleepChanged(bool begins)
{
    if (begins)
        m_window.lock();
}

void ScreenLock::sessionLocked()
{
    m_window.lock();
}

} // namespace frontdoor
