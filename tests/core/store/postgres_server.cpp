// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/postgres_server.h"

#include "core/store/postgres_connection.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <unistd.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Debian keeps the server's programs out of the path.
QString program(const QString &name)
{
    QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString path = versions.filePath(version + "/bin/"_L1 + name);
        if (QFile::exists(path))
            return path;
    }
    return QStandardPaths::findExecutable(name);
}

/// The server refuses to run as root, as tests in a container do.
QStringList asOrdinaryUser(const QStringList &command)
{
    return geteuid() == 0 ? QStringList{u"runuser"_s, u"-u"_s, u"postgres"_s, u"--"_s} + command : command;
}

} // namespace

Expected<void> PostgresServer::asServer(const QStringList &command) const
{
    const QStringList whole = asOrdinaryUser(command);
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(whole.first(), whole.sliced(1));
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return failure(ErrorCode::Internal, command.first(), QString::fromUtf8(process.readAll()));
    return {};
}

Expected<void> PostgresServer::initialise()
{
    if (geteuid() == 0) {
        QProcess::execute(u"chown"_s, {u"postgres"_s, m_folder.path()});
        QFile::setPermissions(m_folder.path(), QFileDevice::Permissions(0x7755));
    }
    return asServer({program(u"initdb"_s), u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"frontdoor"_s,
                     u"--auth=trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s});
}

Expected<void> PostgresServer::run()
{
    const QStringList command = asOrdinaryUser(
        {program(u"postgres"_s), u"-D"_s, m_folder.filePath(u"data"_s), u"-c"_s, u"listen_addresses="_s, u"-c"_s,
         u"unix_socket_directories="_s + m_folder.path(), u"-c"_s, u"fsync=off"_s, u"-c"_s, u"max_connections=120"_s});
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.path() + u"-log"_s);
    m_server.start(command.first(), command.sliced(1));
    const QString address = u"postgresql:///postgres?user=frontdoor&host="_s + m_folder.path();
    for (int i = 0; i < 300; ++i) {
        if (PostgresConnection::open(address))
            return {};
        QThread::msleep(50);
    }
    return failure(ErrorCode::Internal, {}, u"the server does not answer"_s);
}

Expected<std::unique_ptr<PostgresServer>> PostgresServer::start()
{
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    FD_TRY(server->initialise());
    FD_TRY(server->run());
    return server;
}

void PostgresServer::stop()
{
    static_cast<void>(
        asServer({program(u"pg_ctl"_s), u"-D"_s, m_folder.filePath(u"data"_s), u"-m"_s, u"immediate"_s, u"stop"_s}));
    m_server.waitForFinished(10'000);
}

PostgresServer::~PostgresServer()
{
    stop();
    QFile::remove(m_folder.path() + u"-log"_s);
}

Expected<void> PostgresServer::restart()
{
    stop();
    return run();
}

Expected<QString> PostgresServer::newDatabase()
{
    FD_ASSIGN(const auto connection,
              PostgresConnection::open(u"postgresql:///postgres?user=frontdoor&host="_s + m_folder.path()));
    const QString name = u"office%1"_s.arg(++m_databases);
    // In the order of a dictionary where the server can, because nothing of ours may depend on it.
    const auto made = connection->execute(
        u"CREATE DATABASE %1 TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-GB'"_s.arg(name));
    if (!made)
        FD_TRY(connection->execute(u"CREATE DATABASE "_s + name));
    return u"postgresql:///%1?user=frontdoor&host=%2"_s.arg(name, m_folder.path());
}

Expected<QString> PostgresServer::newSchema()
{
    if (m_shared.isEmpty()) {
        FD_ASSIGN(m_shared, newDatabase());
    }
    FD_ASSIGN(const auto connection, PostgresConnection::open(m_shared));
    const QString name = u"schema%1"_s.arg(++m_schemas);
    FD_TRY(connection->execute(u"CREATE SCHEMA "_s + name));
    return QString(m_shared + u"&options=-csearch_path%3D"_s + name);
}

} // namespace frontdoor
