// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/store/store_at.h"

namespace frontdoor {

/// How a database is opened that was named on the command line: a file, or a postgresql:// address. InvalidInput where it is
/// neither.
Expected<StoreFactory> storeAt(const QString &database, OpenMode mode, const SqliteOptions &options = {});

/// England and Wales with the shipped bank holidays, or the administrator's newer file in the configuration folder.
Expected<Calendar> officeCalendar();

} // namespace frontdoor
