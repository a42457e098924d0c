// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

QString besideUs(const QString &program)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(program);
}

QByteArray runToEnd(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return process.readAllStandardOutput();
}

} // namespace frontdoor::bench
