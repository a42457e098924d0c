// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/store/file_place.h"

namespace frontdoor {

/// What is known of a database file without looking through it.
struct FileFacts {
    qint64 bytes = 0; ///< with its log
    int schemaVersion = 0;
    QString instanceId;
    FilePlace place = FilePlace::Local;
};

/// Opens it to read. NotFound, NotADatabase, AccessDenied, Busy, Corrupt.
Expected<FileFacts> factsOf(const QString &path);

} // namespace frontdoor
