// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command_line.h"
#include "app/commands/no_dumps.h"

#ifdef FRONTDOOR_WITH_WINDOW
#include "app/window/window_commands.h"
#endif

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

int main(int argc, char **argv)
{
    frontdoor::leaveNoDumps();
    QCoreApplication::setApplicationName(QStringLiteral("frontdoor"));
    QCoreApplication::setOrganizationName(QStringLiteral("frontdoor"));
    QTextStream out(stdout);
    QTextStream err(stderr);
    frontdoor::Terminal terminal{out, err, true};
    frontdoor::WindowCommands window;
#ifdef FRONTDOOR_WITH_WINDOW
    window = frontdoor::windowCommands(argc, argv);
#endif
    return frontdoor::runCommandLine(argc, argv, terminal, window);
}
