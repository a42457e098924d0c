// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "core/store/database_check.h"
#include "core/store/file_cipher.h"
#include "core/store/postgres_store.h"
#include "core/store/store_at.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

int runCheck(Terminal &terminal, const QString &database)
{
    const Expected<CheckReport> report = checkDatabase(database);
    if (!report)
        return complain(terminal, report.error());
    QTextStream &out = terminal.out;
    out << u"%1: schema version %2, %3 people, %4 contacts (%5 open), %6 referrals, %7 lines of history"_s
               .arg(withoutPassword(database))
               .arg(report->schemaVersion)
               .arg(report->summary.people)
               .arg(report->summary.contacts)
               .arg(report->summary.openContacts)
               .arg(report->summary.referrals)
               .arg(report->auditEntries)
        << Qt::endl;
    out << (report->historyKey.isEmpty()
                ? u"The history is kept without a key: who can write the file could write another history. See: frontdoor audit key"_s
                : u"The history is kept with the key %1; whether every entry was: frontdoor audit verify --key-file"_s
                      .arg(report->historyKey))
        << Qt::endl;
    if (!isServerAddress(database))
        out << (isNotedAsEncrypted(database)
                    ? u"The file is encrypted."_s
                    : u"The file is not encrypted: the encryption of its disk and the rights on its folder protect it."_s)
            << Qt::endl;
    if (report->isSound()) {
        const QString whole = isServerAddress(database) ? u"Every record fits the others"_s
                                                        : u"The file is whole, every record fits the others"_s;
        out << u"%1, and the history is unbroken up to %2."_s.arg(whole, report->auditHead.left(16)) << Qt::endl;
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
