// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

#include <unistd.h>

namespace frontdoor {

/// What the program said and how it ended.
struct Ended {
    bool crashed = true;
    int status = -1;
    QString out;
    QString err;
};

/// The program itself, started as from a terminal, with a home of its own.
class Program {
public:
    enum class Display {
        None,      ///< no window system at all
        Offscreen, ///< one that nobody sees
    };

    explicit Program(const QString &home)
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"})
            m_environment.remove(QString::fromLatin1(variable));
        m_environment.insert(QStringLiteral("HOME"), home);
        for (const char *part : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            m_environment.insert(QString::fromLatin1(part), home + u'/' + QString::fromLatin1(part).toLower());
    }

    /// `user`: run as somebody else, if this is the administrator.
    std::unique_ptr<QProcess> start(const QStringList &arguments, Display display = Display::Offscreen, uid_t user = 0)
    {
        QProcessEnvironment environment = m_environment;
        if (display == Display::None)
            environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        else
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        if (user != 0 && ::geteuid() == 0) {
            process->setChildProcessModifier([user] {
                if (::setresuid(user, user, user) != 0)
                    ::_exit(99);
            });
        }
        process->start(QStringLiteral(FRONTDOOR_PROGRAM), arguments);
        return process;
    }

    static Ended end(QProcess &process, int ms = 60'000)
    {
        Ended ended;
        if (!process.waitForFinished(ms))
            process.kill();
        ended.crashed = process.exitStatus() != QProcess::NormalExit;
        ended.status = process.exitCode();
        ended.out = QString::fromUtf8(process.readAllStandardOutput());
        ended.err = QString::fromUtf8(process.readAllStandardError());
        return ended;
    }

    Ended run(const QStringList &arguments, Display display = Display::Offscreen, uid_t user = 0)
    {
        const std::unique_ptr<QProcess> process = start(arguments, display, user);
        return end(*process);
    }

private:
    QProcessEnvironment m_environment;
};

} // namespace frontdoor
