// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/sealed.h"

#include "core/secrets/sodium_ready.h"

#include <sodium.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// XChaCha20-Poly1305 with a random nonce of 24 bytes, which never comes twice.
const QByteArray magic = QByteArrayLiteral("FDSEAL1\n");
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype markSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Key::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *bytes(const char *text)
{
    return reinterpret_cast<const unsigned char *>(text);
}

} // namespace

QByteArray sealed(const QByteArray &plain, const Key &key, const QByteArray &about)
{
    requireSodium();
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), std::size_t(nonceSize));
    QByteArray hidden(plain.size() + markSize, Qt::Uninitialized);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(hidden.data()), &length,
                                               bytes(plain.constData()), static_cast<unsigned long long>(plain.size()),
                                               bytes(about.constData()), static_cast<unsigned long long>(about.size()),
                                               nullptr, bytes(nonce.constData()), key.bytes());
    hidden.resize(qsizetype(length));
    return magic + nonce + hidden;
}

Expected<QByteArray> unsealed(const QByteArray &sealed, const Key &key, const QByteArray &about)
{
    requireSodium();
    if (sealed.startsWith("FDSEAL") && !sealed.startsWith(magic))
        return failure(ErrorCode::Newer, u"sealed"_s, u"of another version"_s);
    if (!sealed.startsWith(magic) || sealed.size() < magic.size() + nonceSize + markSize)
        return failure(ErrorCode::Corrupt, u"sealed"_s, u"is not sealed, or cut"_s);
    const char *nonce = sealed.constData() + magic.size();
    const char *hidden = nonce + nonceSize;
    const qsizetype hiddenSize = sealed.size() - magic.size() - nonceSize;
    QByteArray plain(hiddenSize - markSize, Qt::Uninitialized);
    unsigned long long length = 0;
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char *>(plain.data()), &length, nullptr, bytes(hidden),
        static_cast<unsigned long long>(hiddenSize), bytes(about.constData()),
        static_cast<unsigned long long>(about.size()), bytes(nonce), key.bytes());
    if (code != 0)
        return failure(ErrorCode::Corrupt, u"sealed"_s, u"was altered, or another key is needed"_s);
    plain.resize(qsizetype(length));
    return plain;
}

} // namespace frontdoor
