// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/sealed_file.h"

#include "core/base/whole_file.h"
#include "core/secrets/key.h"
#include "core/secrets/sodium_ready.h"

#include <sodium.h>

#include <QFile>
#include <QSaveFile>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// "FDFILE1\n", the salt of the passphrase, the header of the stream; then parts of a fixed size, each with its mark, the
// last one tagged as such, so that a file that was cut is seen to be.
const QByteArray magic = QByteArrayLiteral("FDFILE1\n");
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype partSize = 1 << 20;
constexpr qsizetype markSize = crypto_secretstream_xchacha20poly1305_ABYTES;

using Stream = crypto_secretstream_xchacha20poly1305_state;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Expected<void> openSource(QFile &file)
{
    if (!file.exists())
        return failure(ErrorCode::NotFound, file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return troubleWith(file);
    return {};
}

Expected<void> openTarget(QSaveFile &file)
{
    if (QFile::exists(file.fileName()))
        return failure(ErrorCode::AlreadyExists, file.fileName());
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return troubleWith(file);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Expected<void> put(QSaveFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) != bytes.size())
        return troubleWith(file);
    return {};
}

Expected<void> finish(QSaveFile &file)
{
    if (!file.commit())
        return troubleWith(file);
    return {};
}

} // namespace

Expected<void> sealFile(const QString &source, const QString &target, const QString &passphrase)
{
    requireSodium();
    QFile from(source);
    QSaveFile to(target);
    FD_TRY(openSource(from));
    FD_TRY(openTarget(to));
    const QByteArray salt = newSalt();
    FD_ASSIGN(const Key key, Key::fromPassphrase(passphrase, salt));
    Stream stream;
    QByteArray header(headerSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&stream, raw(header), key.bytes());
    FD_TRY(put(to, magic + salt + header));
    for (bool isLast = false; !isLast;) {
        const QByteArray plain = from.read(partSize);
        if (from.error() != QFileDevice::NoError)
            return troubleWith(from);
        isLast = from.atEnd();
        QByteArray hidden(plain.size() + markSize, Qt::Uninitialized);
        const auto tag = static_cast<unsigned char>(isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                           : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        crypto_secretstream_xchacha20poly1305_push(&stream, raw(hidden), nullptr, raw(plain),
                                                   static_cast<unsigned long long>(plain.size()), nullptr, 0, tag);
        FD_TRY(put(to, hidden));
    }
    return finish(to);
}

Expected<void> unsealFile(const QString &source, const QString &target, const QString &passphrase)
{
    requireSodium();
    QFile from(source);
    QSaveFile to(target);
    FD_TRY(openSource(from));
    const QByteArray begin = from.read(magic.size());
    if (begin.startsWith("FDFILE") && begin != magic)
        return failure(ErrorCode::Newer, source);
    if (begin != magic)
        return failure(ErrorCode::NotADatabase, source, u"it was not sealed by this program"_s);
    const QByteArray salt = from.read(saltSize);
    const QByteArray header = from.read(headerSize);
    if (salt.size() != saltSize || header.size() != headerSize)
        return failure(ErrorCode::Corrupt, source, u"it was cut"_s);
    FD_TRY(openTarget(to));
    FD_ASSIGN(const Key key, Key::fromPassphrase(passphrase, salt));
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream, raw(header), key.bytes()) != 0)
        return failure(ErrorCode::Corrupt, source, u"its beginning was altered"_s);
    for (bool isLast = false; !isLast;) {
        const QByteArray hidden = from.read(partSize + markSize);
        if (hidden.size() < markSize)
            return failure(ErrorCode::Corrupt, source, u"it was cut"_s);
        QByteArray plain(hidden.size() - markSize, Qt::Uninitialized);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&stream, raw(plain), nullptr, &tag, raw(hidden),
                                                       static_cast<unsigned long long>(hidden.size()), nullptr, 0)
            != 0)
            return failure(ErrorCode::Corrupt, source, u"it was altered, or another passphrase is needed"_s);
        isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (isLast != from.atEnd())
            return failure(ErrorCode::Corrupt, source, u"it was cut, or something was added to it"_s);
        FD_TRY(put(to, plain));
    }
    return finish(to);
}

bool isSealedFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(magic.size()).startsWith("FDFILE");
}

} // namespace frontdoor
