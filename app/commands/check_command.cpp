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
    QTextStream &out = terminal.out;
    out << u"%1: schema version %2, %3 people, %4 contacts (%5 open), %6 referrals, %7 lines of history"_s.arg(database)
               .arg(report->schemaVersion)
               .arg(report->summary.people)
               .arg(report->summary.contacts)
               .arg(report->summary.openContacts)
               .arg(report->summary.referrals)
               .arg(report->auditEntries)
        << Qt::endl;
    if (report->isSound()) {
        out << u"The file is whole, every record fits the others, and the history is unbroken up to %1."_s.arg(
            report->auditHead.left(16))
            << Qt::endl;
        return ExitDone;
    }
    for (const CheckFinding &finding : report->findings) {
        out << u"- %1"_s.arg(finding.what) << Qt::endl;
        if (!finding.toDo.isEmpty())
            out << u"  %1"_s.arg(finding.toDo) << Qt::endl;
    }
    out << u"Nothing was changed."_s << Qt::endl;
    return ExitNo;
}

} // namespace frontdoor
