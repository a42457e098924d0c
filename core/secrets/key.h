// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QByteArray>

#include <array>

namespace frontdoor {

/// 32 secret bytes, overwritten when they are no longer needed.
class Key {
public:
    static constexpr std::size_t size = 32;

    /// A new one nobody can guess.
    static Key random();
    /// What a passphrase gives together with a salt that need not be secret (16 bytes): slowly, so that guessing takes long.
    /// Internal where the memory for it cannot be had.
    static Expected<Key> fromPassphrase(const QString &passphrase, const QByteArray &salt);
    /// InvalidInput if it is not `size` bytes.
    static Expected<Key> fromBytes(const QByteArray &bytes);

    Key(const Key &) = default;
    Key &operator=(const Key &) = default;
    ~Key();

    const unsigned char *bytes() const { return m_bytes.data(); }
    QByteArray copy() const;

    /// Compared in the same time whether they differ early or late.
    friend bool operator==(const Key &one, const Key &other);

private:
    Key() = default;
    std::array<unsigned char, size> m_bytes{};
};

/// Of Key::fromPassphrase; a new one for each thing that is locked.
QByteArray newSalt();

/// A mark of `text` that only who has the key can make: to see whether something was altered by somebody who has not.
QByteArray keyedMark(const QByteArray &text, const Key &key);

} // namespace frontdoor
