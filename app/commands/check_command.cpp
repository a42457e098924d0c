// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "core/store/database_check.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

int runCheck(Terminal &terminal, const QString &database)
{
    const Expected<CheckReport> report = checkDatabase(database);
    if (!report)
        return complain(terminal, report.error());
    printReport(terminal.out, *report);
    return report->isSound() ? ExitDone : ExitNo;
}

} // namespace frontdoor
