// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/encryption.h"

#include "core/store/file_cipher.h"
#include "core/store/postgres_store.h"

#include <QFile>
#include <QFileInfo>
#include <QTextStream>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<std::unique_ptr<Encryption>> Encryption::begin(const QString &database)
{
    if (isServerAddress(database))
        return failure(ErrorCode::InvalidInput, u"--encrypted"_s,
                       u"frontdoor: A server encrypts its own disk; --encrypted is for files."_s);
    FD_TRY(requireEncryptingLibrary(database));
    const FileKey key = FileKey::random();
    std::unique_ptr<Encryption> encryption(new Encryption(database, usualFileKeyPath(key.fingerprint)));
    // Without its key nobody could ever read what is made now.
    FD_TRY(writeFileKey(encryption->m_keyPath, key));
    if (const auto noted = noteEncryption(database, key.fingerprint); !noted) {
        encryption->m_isMade = true; // the note is another's
        QFile::remove(encryption->m_keyPath);
        return tl::unexpected(noted.error());
    }
    return encryption;
}

Encryption::~Encryption()
{
    if (m_isMade)
        return;
    removeEncryptionNote(m_database);
    QFile::remove(m_keyPath);
}

void Encryption::made(QTextStream &out)
{
    m_isMade = true;
    out << u"Its file is encrypted (%1). Every computer that opens it needs %2 in a folder \"frontdoor\" of its configuration "
           "(/etc/xdg/frontdoor for everybody there), and %3.cipher has to stay beside the database. Keep another copy of "
           "the key where it is safe: without it nobody can read the database again."_s.arg(
               encryptingLibrary(), m_keyPath, QFileInfo(m_database).fileName())
        << Qt::endl;
}

} // namespace frontdoor
