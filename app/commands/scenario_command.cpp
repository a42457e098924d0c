// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/database.h"
#include "core/scenario/tap.h"

namespace frontdoor {

int runScenario(Terminal &terminal, const QStringList &files, const QString &database)
{
    StoreFactory factory = openMemoryStore;
    if (!database.isEmpty()) {
        const Expected<StoreFactory> chosen = storeAt(database, OpenMode::ReadWrite);
        if (!chosen)
            return complain(terminal, chosen.error());
        factory = *chosen;
    }
    return playFiles(files, factory, terminal.out, terminal.err);
}

} // namespace frontdoor
