// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <memory>

class QTextStream;

namespace frontdoor {

/// A database that is to be made with its file encrypted: the key is written where this computer looks for it, and the note
/// put beside the database, before anything is made. Both are taken away again unless it was made.
class Encryption {
public:
    /// InvalidInput for a server, AccessDenied where this computer's SQLite cannot, AlreadyExists.
    static Expected<std::unique_ptr<Encryption>> begin(const QString &database);
    ~Encryption();
    Q_DISABLE_COPY_MOVE(Encryption)

    /// It was made; says what has to be done with the key.
    void made(QTextStream &out);

private:
    Encryption(QString database, QString keyPath) : m_database(std::move(database)), m_keyPath(std::move(keyPath)) {}

    const QString m_database;
    const QString m_keyPath;
    bool m_isMade = false;
};

} // namespace frontdoor
