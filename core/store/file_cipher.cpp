// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_cipher.h"

#include "core/base/whole_file.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <dlfcn.h>
#endif

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto cipher = "aegis"; // the quickest of those that also tell when a page was altered
constexpr int format = 1;
constexpr int fingerprintBytes = 8;
constexpr auto plainHeading = "SQLite format 3";

QString notePath(const QString &database)
{
    return database + ".cipher"_L1;
}

QString fileNameOf(const QString &fingerprint)
{
    return u"frontdoor/database-%1.key"_s.arg(fingerprint);
}

QString fingerprintOf(const Key &key)
{
    return QString::fromLatin1(keyedMark("frontdoor database key", key).left(fingerprintBytes).toHex());
}

/// A function that only a library which encrypts has: it is asked for while the program runs, because the library that it
/// was built with has none.
template<class Function>
Function ofLibrary(const char *name)
{
#ifdef Q_OS_UNIX
    return reinterpret_cast<Function>(::dlsym(RTLD_DEFAULT, name));
#else
    Q_UNUSED(name)
    return nullptr;
#endif
}

Expected<QString> fingerprintIn(const QString &note)
{
    QFile file(note);
    if (!file.open(QIODevice::ReadOnly))
        return troubleWith(file);
    const QJsonObject object = QJsonDocument::fromJson(file.read(10'000)).object();
    if (object["format"_L1].toInt() > format)
        return failure(ErrorCode::Newer, note);
    const QString fingerprint = object["key"_L1].toString();
    const bool isHex = QByteArray::fromHex(fingerprint.toLatin1()).toHex() == fingerprint.toLatin1();
    if (object["cipher"_L1].toString() != QLatin1StringView(cipher) || fingerprint.isEmpty() || !isHex)
        return failure(ErrorCode::Corrupt, note, u"it does not say how the database is encrypted"_s);
    return fingerprint;
}

Expected<Key> keyIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return troubleWith(file);
    return Key::fromBytes(QByteArray::fromHex(file.read(1000).trimmed()));
}

} // namespace

FileKey FileKey::random()
{
    const Key key = Key::random();
    return {key, fingerprintOf(key)};
}

QString encryptingLibrary()
{
    using Version = const char *(*)();
    const auto version = ofLibrary<Version>("sqlite3mc_version");
    const bool isWhole = version && ofLibrary<void *>("sqlite3mc_config") && ofLibrary<void *>("sqlite3_key");
    return isWhole ? QString::fromLatin1(version()) : QString();
}

Expected<void> requireEncryptingLibrary(const QString &database)
{
    if (!encryptingLibrary().isEmpty())
        return {};
    return failure(ErrorCode::AccessDenied, database,
                   u"its file is encrypted, which the SQLite of this computer (%1) cannot read or make; "
                   "SQLite3 Multiple Ciphers in its place can"_s.arg(QString::fromLatin1(sqlite3_libversion())));
}

QString usualFileKeyPath(const QString &fingerprint)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + fileNameOf(fingerprint);
}

Expected<void> writeFileKey(const QString &path, const FileKey &key)
{
    if (QFile::exists(path))
        return failure(ErrorCode::AlreadyExists, path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorCode::AccessDenied, path);
    return writeWhole(path, key.key.copy().toHex() + '\n', Readers::OwnerOnly);
}

Expected<void> noteEncryption(const QString &database, const QString &fingerprint)
{
    const QString path = notePath(database);
    if (QFile::exists(path) || QFile::exists(database))
        return failure(ErrorCode::AlreadyExists, QFile::exists(database) ? database : path);
    const QJsonObject object{
        {u"format"_s, format}, {u"cipher"_s, QString::fromLatin1(cipher)}, {u"key"_s, fingerprint}};
    return writeWhole(path, QJsonDocument(object).toJson());
}

Expected<void> copyEncryptionNote(const QString &from, const QString &to)
{
    if (!isNotedAsEncrypted(from))
        return {};
    FD_ASSIGN(const QString fingerprint, fingerprintIn(notePath(from)));
    return noteEncryption(to, fingerprint);
}

void removeEncryptionNote(const QString &database)
{
    QFile::remove(notePath(database));
}

bool isNotedAsEncrypted(const QString &database)
{
    return !database.isEmpty() && QFile::exists(notePath(database));
}

Expected<std::optional<FileKey>> fileKeyOf(const QString &database)
{
    if (!isNotedAsEncrypted(database))
        return std::optional<FileKey>();
    FD_TRY(requireEncryptingLibrary(database));
    FD_ASSIGN(const QString fingerprint, fingerprintIn(notePath(database)));
    for (const QString &place :
         QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, fileNameOf(fingerprint))) {
        const Expected<Key> key = keyIn(place);
        if (key && fingerprintOf(*key) == fingerprint)
            return std::optional(FileKey{*key, fingerprint});
    }
    return failure(ErrorCode::KeyMissing, database,
                   u"its file is encrypted with the key %1, which belongs in %2"_s.arg(fingerprint,
                                                                                       usualFileKeyPath(fingerprint)));
}

Expected<void> unlock(sqlite3 *connection, const FileKey &key)
{
    using Index = int (*)(const char *);
    using Configure = int (*)(sqlite3 *, const char *, int);
    using SetKey = int (*)(sqlite3 *, const void *, int);
    const auto index = ofLibrary<Index>("sqlite3mc_cipher_index");
    const auto configure = ofLibrary<Configure>("sqlite3mc_config");
    const auto setKey = ofLibrary<SetKey>("sqlite3_key");
    if (!index || !configure || !setKey)
        return failure(ErrorCode::Internal, {}, u"the library does not encrypt"_s);
    const int wanted = index(cipher);
    if (wanted <= 0 || configure(connection, "cipher", wanted) != wanted)
        return failure(ErrorCode::Internal, {}, u"the library has no cipher \"%1\""_s.arg(QLatin1StringView(cipher)));
    const QByteArray raw = "raw:" + key.key.copy().toHex();
    if (const int code = setKey(connection, raw.constData(), int(raw.size())); code != SQLITE_OK)
        return failure(ErrorCode::Internal, {}, u"the library refused the key (%1)"_s.arg(code));
    return {};
}

Expected<QString> encryptingLayer(const char *layer)
{
    using Create = int (*)(const char *, int);
    const QByteArray name = QByteArray("multipleciphers-") + layer;
    if (!sqlite3_vfs_find(name.constData())) {
        const auto create = ofLibrary<Create>("sqlite3mc_vfs_create");
        if (!create || create(layer, 0) != SQLITE_OK)
            return failure(ErrorCode::Internal, {},
                           u"the library cannot encrypt over %1"_s.arg(QLatin1StringView(layer)));
    }
    return QString::fromLatin1(name);
}

Expected<void> requireEncrypted(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return troubleWith(file);
    if (file.read(qstrlen(plainHeading)) == plainHeading)
        return failure(ErrorCode::Internal, path, u"it should be encrypted, and is not"_s);
    return {};
}

} // namespace frontdoor
