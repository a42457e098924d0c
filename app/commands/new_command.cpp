// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/database.h"
#include "core/casework/setup.h"
#include "core/procedure/library.h"
#include "core/store/file_creation.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

int runNew(Terminal &terminal, const QString &database, const QString &procedureName)
{
    const Instant now = SystemClock().now();
    // The procedure first: a mistake in it must not leave a database behind.
    const Expected<QList<ProcedureText>> texts = procedureTexts(procedureName);
    if (!texts)
        return complain(terminal, texts.error());
    const Expected<Procedure> procedure = loadProcedure(*texts);
    if (!procedure)
        return complain(terminal, procedure.error());
    // It appears under its name only with its procedure and its first account.
    const Expected<void> made = createFile(database, [&](const QString &temporary) -> Expected<void> {
        FD_ASSIGN(const std::unique_ptr<Store> store, createSqliteStore(temporary));
        FD_TRY(adoptProcedure(*store, *texts, {}, now));
        FD_TRY(addFirstAdministrator(*store, *procedure, now));
        return {};
    });
    if (!made)
        return complain(terminal, made.error());
    terminal.out << u"Made %1 with the procedure %2. Open it with: frontdoor %1"_s.arg(database, procedure->name)
                 << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
