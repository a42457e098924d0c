// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secrets/key.h"

#include <QString>

#include <optional>

struct sqlite3;

namespace frontdoor {

// A database whose whole file is encrypted, where the SQLite that this program runs with can do that (docs/adr/0019). A note
// beside it, "office.frontdoor.cipher", says so and names the key; the key lies on every computer that opens the file. The
// system's own library takes a key and does nothing with it: so nothing is opened by a note without a library that is known to
// encrypt, and what was made is looked at before it gets its name.

/// The key of a file, and what it is called by.
struct FileKey {
    Key key;
    QString fingerprint; ///< tells nothing of the key

    static FileKey random();
};

/// "SQLite3 Multiple Ciphers 2.4.0"; empty where this program runs with a library that cannot encrypt.
QString encryptingLibrary();
/// AccessDenied, with what to do, where it cannot.
Expected<void> requireEncryptingLibrary(const QString &database);

/// Where the key of that name belongs on this computer.
QString usualFileKeyPath(const QString &fingerprint);
/// AlreadyExists, AccessDenied, DiskFull.
Expected<void> writeFileKey(const QString &path, const FileKey &key);

/// Says beside a database that is about to be made that it is encrypted. AlreadyExists.
Expected<void> noteEncryption(const QString &database, const QString &fingerprint);
/// The same for what becomes a copy; nothing where `from` is not encrypted.
Expected<void> copyEncryptionNote(const QString &from, const QString &to);
void removeEncryptionNote(const QString &database);
bool isNotedAsEncrypted(const QString &database);

/// Nothing where it is not encrypted. AccessDenied where the library cannot read it, KeyMissing where this computer has not got
/// its key, Corrupt where the note cannot be read.
Expected<std::optional<FileKey>> fileKeyOf(const QString &database);
/// On a connection that was just opened. Internal where the library refuses.
Expected<void> unlock(sqlite3 *connection, const FileKey &key);
/// The layer over that of a name which encrypts what goes through it.
Expected<QString> encryptingLayer(const char *layer);

/// Whether what should be encrypted is, told from its first bytes; no connection may have it open. Internal where it is not.
Expected<void> requireEncrypted(const QString &file);

} // namespace frontdoor
