// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench.h"
#include "bench/programs.h"
#include "bench/ratios.h"

#include <QTextStream>

#include <cstdio>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

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
