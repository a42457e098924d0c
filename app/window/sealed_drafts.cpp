// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/sealed_drafts.h"

#include "core/secrets/key_file.h"
#include "core/secrets/sealed.h"

#include <QStandardPaths>

namespace frontdoor {

using namespace Qt::StringLiterals;

const Expected<Key> &SealedDraftCodec::key() const
{
    if (!m_key)
        m_key = keyInFile(m_keyPath);
    return *m_key;
}

Expected<QByteArray> SealedDraftCodec::wrap(const QByteArray &plain) const
{
    return key() ? sealed(plain, *key(), "draft") : plain;
}

Expected<QByteArray> SealedDraftCodec::unwrap(const QByteArray &wrapped) const
{
    if (!wrapped.startsWith("FDSEAL"))
        return wrapped;
    if (!key())
        return tl::unexpected(key().error());
    return unsealed(wrapped, *key(), "draft");
}

Expected<QByteArray> SealedPackCodec::wrap(const QByteArray &plain) const
{
    FD_ASSIGN(const Key key, keyInFile(m_keyPath));
    return sealed(plain, key, "downtime pack");
}

Expected<QByteArray> SealedPackCodec::unwrap(const QByteArray &wrapped) const
{
    FD_ASSIGN(const Key key, keyInFile(m_keyPath));
    return unsealed(wrapped, key, "downtime pack");
}

QString draftKeyPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/drafts.key"_L1;
}

} // namespace frontdoor
