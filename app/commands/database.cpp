// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/database.h"

#include "app/commands/history_keys.h"

#include <QStandardPaths>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<StoreFactory> storeAt(const QString &database, OpenMode mode, const SqliteOptions &options)
{
    FD_TRY(requireFileOrServer(database));
    SqliteOptions own = options;
    if (!own.keys)
        own.keys = keysOfThisComputer();
    return StoreFactory([database, mode, own] { return openStoreAt(database, mode, own); });
}

Expected<Calendar> officeCalendar()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    FD_ASSIGN(BankHolidays holidays, BankHolidays::administratorsOrShipped(folder));
    return Calendar(holidays);
}

} // namespace frontdoor
