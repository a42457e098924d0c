// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QList>

#include <functional>

namespace frontdoor {

/// A table on both sides of a copy. A checksum is the SHA-256 of all values of all rows in the order of their key.
struct CopiedTable {
    QString name;
    qint64 rows = 0;
    qint64 copiedRows = 0;
    QByteArray checksum; ///< hexadecimal
    QByteArray copiedChecksum;

    bool isSame() const { return rows == copiedRows && checksum == copiedChecksum; }
    friend bool operator==(const CopiedTable &, const CopiedTable &) = default;
};

struct CopyReport {
    QList<CopiedTable> tables;
    qint64 wereThere = 0; ///< rows that an earlier copy, which was interrupted, had brought already

    bool isSame() const;
};

/// Copies every row from one database to another, as it is: numbers, keys, the chained history, the words for the search.
/// Either side is a file or a server. The source is read in one moment; others may go on working with it, but for a file on a
/// share, whose savers wait. The target is a new file, an empty database on a server, or one of the same source that was not
/// finished: it goes on where it stopped, unless somebody has saved in the source since, and then from the beginning. Until it is
/// whole and was compared, nobody can open the target.
/// `progress` is told how many of how many rows are done; answering false stops it (Cancelled).
/// A report whose isSame() is false belongs to a target that stays shut. AlreadyExists, Older, Newer, NotADatabase, ...
Expected<CopyReport> copyStore(const QString &source, const QString &target,
                               const std::function<bool(qint64 done, qint64 total)> &progress = {});

/// The same into a new file, for a backup: a file is copied page by page, a server row by row and compared. `progress` as for
/// copyDatabase(). Corrupt where the copy is not the same.
Expected<void> copyToNewFile(const QString &source, const QString &file,
                             const std::function<bool(int done, int total)> &progress = {});

} // namespace frontdoor
