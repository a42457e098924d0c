// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace frontdoor::bench {

/// Milliseconds of each call, after some that do not count. The two are run in turns, so that what else the machine does
/// falls on both.
struct Timings {
    std::vector<double> ours;
    std::vector<double> theirs;
};
Timings inTurns(int rounds, const std::function<void()> &ours, const std::function<void()> &theirs);

double median(std::vector<double> values);

/// Prints one line: what, both medians, their ratio and the limit. False if the ratio is above the limit.
bool report(const QString &what, double ours, double theirs, const QString &theirName, double limit);

} // namespace frontdoor::bench
