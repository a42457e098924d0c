// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QString>

#include <functional>

namespace frontdoor {

/// The commands that need a window; empty functions in a build without one.
struct WindowCommands {
    struct Open {
        QString database; ///< empty: ask, or the demo
        bool demo = false;
        bool readOnly = false;
        bool firstPaint = false; ///< for the benchmark: end when the tray is painted
    };
    struct Pictures {
        QString database; ///< demo-day makes it if it is missing
        QString folder;
    };
    std::function<int(Terminal &, const Open &)> open;
    std::function<int(Terminal &, const Pictures &)> demoDay;
    std::function<int(Terminal &, const Pictures &)> screenshots;
};

/// Understands the arguments and runs the command; the program's exit status.
int runCommandLine(int &argc, char **argv, Terminal &terminal, const WindowCommands &window);

} // namespace frontdoor
