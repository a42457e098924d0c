// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secrets/key.h"
#include "core/session/draft_file.h"

#include <optional>

namespace frontdoor {

/// Drafts as only this person can read them, with a key that lies elsewhere than they do. Where the key cannot be kept, a
/// draft is written as it is, for its owner only: what somebody typed must not be lost for want of a key. Drafts that
/// were written so are read all the same.
class SealedDraftCodec final : public DraftCodec {
public:
    explicit SealedDraftCodec(QString keyPath) : m_keyPath(std::move(keyPath)) {}

    Expected<QByteArray> wrap(const QByteArray &plain) const override;
    Expected<QByteArray> unwrap(const QByteArray &wrapped) const override;

private:
    const Expected<Key> &key() const;

    QString m_keyPath;
    mutable std::optional<Expected<Key>> m_key; // on the journal's thread alone
};

/// The downtime pack as only this person can read it. Unlike what somebody typed, it is not kept where the key cannot be.
class SealedPackCodec final : public DraftCodec {
public:
    explicit SealedPackCodec(QString keyPath) : m_keyPath(std::move(keyPath)) {}

    Expected<QByteArray> wrap(const QByteArray &plain) const override;
    Expected<QByteArray> unwrap(const QByteArray &wrapped) const override;

private:
    QString m_keyPath;
};

/// Where this person's key lies.
QString draftKeyPath();

} // namespace frontdoor
