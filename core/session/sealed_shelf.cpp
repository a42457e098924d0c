// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sealed_shelf.h"

#include "core/base/whole_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace frontdoor {

/// The name tells nobody where the data lie.
QString SealedShelf::pathOf(const QString &database) const
{
    const QByteArray hash = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_folder + u'/' + QString::fromLatin1(hash) + m_suffix;
}

Expected<void> SealedShelf::put(const QString &database, const QByteArray &content) const
{
    const QMutexLocker lock(&m_mutex);
    FD_ASSIGN(const QByteArray wrapped, m_codec->wrap(content));
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::AccessDenied, m_folder, QStringLiteral("the folder cannot be made"));
    return writeWhole(pathOf(database), wrapped, Readers::OwnerOnly);
}

Expected<std::optional<QByteArray>> SealedShelf::get(const QString &database) const
{
    const QMutexLocker lock(&m_mutex);
    QFile file(pathOf(database));
    if (!file.exists())
        return std::optional<QByteArray>();
    if (!file.open(QIODevice::ReadOnly))
        return troubleWith(file);
    const Expected<QByteArray> content = m_codec->unwrap(file.readAll());
    if (!content)
        return failure(content.error().code, file.fileName(), content.error().detail);
    return std::optional(*content);
}

void SealedShelf::remove(const QString &database) const
{
    const QMutexLocker lock(&m_mutex);
    QFile::remove(pathOf(database));
}

} // namespace frontdoor
