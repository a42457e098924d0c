// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/only_window.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QWidget>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerMs = 2000;
constexpr auto ask = "raise\n";
constexpr auto done = "raised\n";

QString nameFor(const QString &database)
{
    const QFileInfo file(database);
    const QString path = file.exists() ? file.canonicalFilePath() : database; // a server's address stays as it is
    const QByteArray both = (path + u'\n' + qEnvironmentVariable("USER") + qEnvironmentVariable("USERNAME")).toUtf8();
    return u"frontdoor-"_s
           + QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

bool OnlyWindow::raiseOther(const QString &database)
{
    QLocalSocket socket;
    socket.connectToServer(nameFor(database));
    if (!socket.waitForConnected(answerMs))
        return false;
    socket.write(ask);
    // A window that does not answer is not to be relied on; better two than none.
    return socket.waitForBytesWritten(answerMs) && socket.waitForReadyRead(answerMs) && socket.readAll() == done;
}

OnlyWindow::OnlyWindow(const QString &database, QWidget *window) : QObject(window), m_window(window)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    const QString name = nameFor(database);
    if (!m_server.listen(name)) {
        QLocalServer::removeServer(name); // left by a program that was killed
        m_server.listen(name);
    }
    connect(&m_server, &QLocalServer::newConnection, this, &OnlyWindow::answer);
}

void OnlyWindow::answer()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine() || socket->readLine() != ask)
            return;
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
        socket->write(done);
        socket->flush();
        emit raised();
    });
}

} // namespace frontdoor
