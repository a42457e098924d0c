// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QString>

namespace frontdoor {

struct LoadClientArguments {
    QString database;
    double rate = 1; ///< saves a second; 0: one after the other
    quint32 seed = 1;
    bool shared = false; ///< as if the file lay on a share
};

/// One of the programs that `frontdoor load` starts: works through its mix of commands until its input ends. Says "ready",
/// then a line for each command when it has come back: "saved KEY MICROSECONDS WAITED", "refused", "busy", "unknown" or
/// "failed WHY".
int runLoadClient(Terminal &, const LoadClientArguments &);

} // namespace frontdoor
