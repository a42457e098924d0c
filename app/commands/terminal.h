// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QTextStream>

namespace frontdoor {

/// Where a command prints: results to out, everything said to a person to err.
struct Terminal {
    QTextStream &out;
    QTextStream &err;
    bool mayAsk = false; ///< somebody may be sitting there who can be asked
};

/// 0: done. 1: it ran, and the answer is no. 2: it could not be run as asked.
enum ExitCode { ExitDone = 0, ExitNo = 1, ExitUsage = 2 };

/// Says what went wrong and what to do; ExitUsage for bad input, else ExitNo.
int complain(Terminal &terminal, const Error &error);

} // namespace frontdoor
