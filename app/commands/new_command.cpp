// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/new_office.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

int runNew(Terminal &terminal, const QString &database, const QString &procedureName)
{
    const Expected<QString> made = makeOffice({database, procedureName});
    if (!made)
        return complain(terminal, made.error());
    terminal.out << u"Made %1 with the procedure %2. Open it with: frontdoor %1"_s.arg(database, *made) << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
