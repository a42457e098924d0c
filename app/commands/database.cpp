// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/database.h"

#include <QStandardPaths>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<StoreFactory> storeAt(const QString &database, OpenMode mode, const SqliteOptions &options)
{
    if (database.startsWith("postgresql:"_L1) || database.startsWith("postgres:"_L1))
        return failure(ErrorCode::InvalidInput, u"the database"_s,
                       u"this version opens database files only, not PostgreSQL"_s);
    return StoreFactory([database, mode, options] { return openSqliteStore(database, mode, options); });
}

Expected<Calendar> officeCalendar()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    FD_ASSIGN(BankHolidays holidays, BankHolidays::administratorsOrShipped(folder));
    return Calendar(holidays);
}

} // namespace frontdoor
