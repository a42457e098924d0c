// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/ratios.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace frontdoor::bench {

using namespace Qt::StringLiterals;

namespace {

double timed(const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

Timings inTurns(int rounds, const std::function<void()> &ours, const std::function<void()> &theirs)
{
    Timings timings;
    const int warmUp = std::max(1, rounds / 10);
    for (int i = 0; i < rounds + warmUp; ++i) {
        const double a = timed(ours);
        const double b = timed(theirs);
        if (i >= warmUp) {
            timings.ours.push_back(a);
            timings.theirs.push_back(b);
        }
    }
    return timings;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

bool report(const QString &what, double ours, double theirs, const QString &theirName, double limit)
{
    QTextStream out(stdout);
    const double ratio = theirs > 0 ? ours / theirs : 0;
    const bool good = ratio <= limit;
    out << u"%1: %2 ms, %3 %4 ms, ratio %5 (limit %6)%7"_s.arg(what)
               .arg(ours, 0, 'f', 3)
               .arg(theirName)
               .arg(theirs, 0, 'f', 3)
               .arg(ratio, 0, 'f', 2)
               .arg(limit, 0, 'f', 1)
               .arg(good ? QString() : u"  ABOVE THE LIMIT"_s)
        << Qt::endl;
    return good;
}

} // namespace frontdoor::bench
