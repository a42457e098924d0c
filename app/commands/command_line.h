// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace frontdoor {

/// The commands that need a window; empty functions in a build without one.
struct WindowCommands {
    struct Open {
        QString database; ///< empty: ask, or the demo
        bool demo = false;
        bool readOnly = false;
        bool firstPaint = false; ///< for the benchmark: end when the tray is painted
        QString typing;          ///< likewise: a file of what is typed into the search

        bool isMeasured() const { return firstPaint || !typing.isEmpty(); }
    };
    struct Pictures {
        QString database; ///< demo-day makes it if it is missing
        QString folder;
    };
    struct Screenshots {
        QString folder;
        QStringList screens; ///< by name; none: all
        QStringList looks;   ///< likewise; a part of the name is enough: "dark", "150"
        bool list = false;   ///< only say what there is
        bool golden = false; ///< small ones, which the tests compare with
    };
    std::function<int(Terminal &, const Open &)> open;
    std::function<int(Terminal &, const Pictures &)> demoDay;
    std::function<int(Terminal &, const Screenshots &)> screenshots;
};

/// Understands the arguments and runs the command; the program's exit status.
int runCommandLine(int &argc, char **argv, Terminal &terminal, const WindowCommands &window);

} // namespace frontdoor
