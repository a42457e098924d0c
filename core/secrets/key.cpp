// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/key.h"

#include "core/secrets/sodium_ready.h"

#include <sodium.h>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

static_assert(Key::size == crypto_secretbox_KEYBYTES);
static_assert(Key::size == crypto_secretstream_xchacha20poly1305_KEYBYTES);
static_assert(Key::size == crypto_auth_hmacsha256_KEYBYTES);

Key::~Key()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

Key Key::random()
{
    requireSodium();
    Key key;
    randombytes_buf(key.m_bytes.data(), key.m_bytes.size());
    return key;
}

Expected<Key> Key::fromPassphrase(const QString &passphrase, const QByteArray &salt)
{
    requireSodium();
    if (salt.size() != crypto_pwhash_SALTBYTES)
        return failure(ErrorCode::InvalidInput, u"salt"_s, u"has another length"_s);
    // However it was typed: an accent as one character or as two.
    const QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    Key key;
    const int code = crypto_pwhash(key.m_bytes.data(), key.m_bytes.size(), text.constData(), std::size_t(text.size()),
                                   reinterpret_cast<const unsigned char *>(salt.constData()),
                                   crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                   crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0)
        return failure(ErrorCode::Internal, u"passphrase"_s, u"no memory for it"_s);
    return key;
}

Expected<Key> Key::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != qsizetype(size))
        return failure(ErrorCode::InvalidInput, u"key"_s, u"has another length"_s);
    Key key;
    std::copy(bytes.begin(), bytes.end(), key.m_bytes.begin());
    return key;
}

QByteArray Key::copy() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(size));
}

bool operator==(const Key &one, const Key &other)
{
    return sodium_memcmp(one.m_bytes.data(), other.m_bytes.data(), Key::size) == 0;
}

QByteArray newSalt()
{
    requireSodium();
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), std::size_t(salt.size()));
    return salt;
}

QByteArray keyedMark(const QByteArray &text, const Key &key)
{
    requireSodium();
    QByteArray mark(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char *>(mark.data()),
                           reinterpret_cast<const unsigned char *>(text.constData()), std::size_t(text.size()),
                           key.bytes());
    return mark;
}

} // namespace frontdoor
