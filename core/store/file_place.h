// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frontdoor {

/// Where a database file lies decides its journal: write-ahead logging needs memory shared by all who have it open,
/// so it is for one computer only.
enum class FilePlace { Local, Shared };

/// A file system that is not known to be local counts as shared. The file need not exist, its folder must.
FilePlace filePlaceOf(const QString &path);

/// The same for the name of a file system ("ext4", "cifs").
FilePlace filePlaceOfType(const QByteArray &fileSystem);

} // namespace frontdoor
