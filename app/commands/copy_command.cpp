// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/encryption.h"
#include "app/commands/progress.h"
#include "core/store/store_at.h"
#include "core/store/store_copy.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

void print(QTextStream &out, const CopyReport &report)
{
    for (const CopiedTable &table : report.tables) {
        const QString checksum = QString::fromLatin1(table.checksum.left(16));
        out << QString::number(table.rows).rightJustified(10) << u"  %1  %2"_s.arg(checksum, table.name);
        if (!table.isSame())
            out << u"  NOT THE SAME: %1 rows, %2"_s.arg(table.copiedRows)
                       .arg(QString::fromLatin1(table.copiedChecksum.left(16)));
        out << Qt::endl;
    }
}

} // namespace

int runCopy(Terminal &terminal, const QString &source, const QString &target, bool encrypted)
{
    std::unique_ptr<Encryption> encryption;
    if (encrypted) {
        Expected<std::unique_ptr<Encryption>> begun = Encryption::begin(target);
        if (!begun)
            return complain(terminal, begun.error());
        encryption = std::move(*begun);
    }
    Expected<CopyReport> report;
    {
        Progress progress(terminal.err, u"Copying and comparing"_s, Progress::stderrIsTerminal());
        report = copyStore(source, target, [&](qint64 done, qint64 total) {
            progress.show(done, total);
            return true;
        });
    }
    if (!report)
        return complain(terminal, report.error());
    print(terminal.out, *report);
    if (report->wereThere > 0)
        terminal.out << u"%1 rows were there from a copy that had not been finished."_s.arg(report->wereThere)
                     << Qt::endl;
    if (!report->isSame()) {
        terminal.err
            << "frontdoor: The copy is not the same as its source: somebody else has written into it. It stays shut; "
               "copy again, and it is begun anew."_L1
            << Qt::endl;
        return ExitNo;
    }
    terminal.out << u"%1 holds the same rows as %2, in every table."_s.arg(withoutPassword(target),
                                                                           withoutPassword(source))
                 << Qt::endl;
    if (encryption)
        encryption->made(terminal.out);
    return ExitDone;
}

} // namespace frontdoor
