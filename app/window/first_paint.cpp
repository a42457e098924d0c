// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/first_paint.h"

#include "core/session/on_result.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

qint64 residentKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

/// Nobody comes in by being measured.
Expected<QList<User>> whoMayBeChosen(Views &views)
{
    FD_ASSIGN(const DatabaseIdentity identity, views.identity());
    return identity.asksForProof ? QList<User>() : views.users();
}

} // namespace

void signInForMeasuring(Session &session, MainWindow &window, const std::function<void()> &in)
{
    const ReadSlot slot;
    onResult(&window, session.read<QList<User>>(slot, &whoMayBeChosen),
             [&session, &window, in](const Expected<QList<User>> &users) {
                 if (!users)
                     return QCoreApplication::exit(1);
                 for (const User &user : *users) {
                     const bool frontDoor = session.rulebook().procedure->teamKind(user.team) == "front-door"_L1;
                     if (frontDoor && (user.role == Role::AssistantTeamManager || user.role == Role::TeamManager)) {
                         window.signIn(user);
                         return in ? in() : void();
                     }
                 }
                 QCoreApplication::exit(1);
             });
}

FirstPaint::FirstPaint(Session &session, MainWindow &window, QObject *parent) : QObject(parent)
{
    QApplication::instance()->installEventFilter(this);
    signInForMeasuring(session, window);
}

bool FirstPaint::eventFilter(QObject *object, QEvent *event)
{
    if (!m_seen && event->type() == QEvent::Paint) {
        const auto *view = qobject_cast<QAbstractItemView *>(object->parent());
        if (view && view->viewport() == object && view->model() && view->model()->rowCount() > 0) {
            m_seen = true;
            // Queued: the rows are on the screen when it runs.
            QMetaObject::invokeMethod(
                this,
                [] {
                    QTextStream(stdout) << "resident "_L1 << residentKiB() << Qt::endl;
                    QCoreApplication::exit(0);
                },
                Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(object, event);
}

} // namespace frontdoor
