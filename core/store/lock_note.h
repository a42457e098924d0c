// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"

#include <QFile>

namespace frontdoor {

/// A small file beside a shared database in which whoever holds the write lock says so: a lock itself does not tell on which
/// computer it is. Only its holder writes it, so that what stands there is of whoever saves now, or saved when their computer
/// lost power.
class LockNote {
public:
    explicit LockNote(const QString &database);

    /// The write lock was taken. Trouble is no reason not to save.
    void write(const LockHolder &holder);
    /// After it was given back. What somebody else wrote meanwhile stays.
    void clear();

    /// Empty if nobody saves, or nothing can be read.
    static std::optional<LockHolder> read(const QString &database);

private:
    QFile m_file;
    QByteArray m_written;
};

/// "Sam Okafor (DUTY-PC-3)".
QString nameOf(const LockHolder &holder);

} // namespace frontdoor
