// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench.h"
#include "bench/ratios.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTextStream>

#include <cstdio>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

namespace {

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
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return process.readAllStandardOutput();
}

} // namespace

bool benchStart(const QString &database)
{
    const Timings timings = inTurns(
        11,
        [&] {
            runToEnd(besideUs(u"frontdoor"_s), {u"--first-paint"_s, database});
        },
        [&] { runToEnd(besideUs(u"empty_window"_s), {}); });
    return report(u"start to a painted tray"_s, median(timings.ours), median(timings.theirs), u"an empty Qt window"_s,
                  3.0);
}

bool benchMemory(const QString &largeDatabase)
{
    constexpr double limit = 150;
    const QByteArray printed = runToEnd(besideUs(u"frontdoor"_s), {u"--first-paint"_s, largeDatabase});
    const double megabytes = printed.trimmed().split(' ').last().toDouble() / 1024;
    QTextStream(stdout) << u"memory of the open program: %1 MB (limit %2)"_s.arg(megabytes, 0, 'f', 1).arg(limit)
                        << Qt::endl;
    return megabytes > 0 && megabytes <= limit;
}

} // namespace frontdoor::bench
