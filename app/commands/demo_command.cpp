// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/database.h"
#include "app/commands/demo_database.h"
#include "app/commands/progress.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

int runDemo(Terminal &terminal, const DemoArguments &arguments)
{
    Progress progress(terminal.err, u"Making contacts"_s, Progress::stderrIsTerminal());
    DemoOptions options;
    options.contacts = arguments.contacts;
    options.seed = arguments.seed;
    options.procedure = arguments.procedure;
    options.now = SystemClock().now();
    const Expected<void> made = makeDemoDatabase(arguments.database, options, [&](qint64 done, qint64 total) {
        progress.show(done, total);
        return true;
    });
    if (!made)
        return complain(terminal, made.error());
    terminal.out << u"Made %1 with %2 contacts. Open it with: frontdoor %1"_s.arg(withoutPassword(arguments.database))
                        .arg(arguments.contacts)
                 << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
