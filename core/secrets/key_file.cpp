// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/key_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<Key> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::AccessDenied, path, file.errorString());
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                                            | QFileDevice::WriteOther;
    if (file.permissions() & others)
        return failure(ErrorCode::AccessDenied, path, u"others may read it"_s);
    const auto key = Key::fromBytes(QByteArray::fromHex(file.read(1000).trimmed()));
    if (!key)
        return failure(ErrorCode::Corrupt, path, u"it is not a key"_s);
    return key;
}

} // namespace

Expected<Key> keyInFile(const QString &path)
{
    if (QFile::exists(path))
        return readKey(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(ErrorCode::AccessDenied, path);
    const Key key = Key::random();
    QFile file(path);
    // NewOnly: another window of the same person may make it at the same moment.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return QFile::exists(path) ? readKey(path)
                                   : Expected<Key>(failure(ErrorCode::AccessDenied, path, file.errorString()));
    const QByteArray text = key.copy().toHex() + '\n';
    if (file.write(text) != text.size() || !file.flush()) {
        file.remove();
        return failure(ErrorCode::DiskFull, path, file.errorString());
    }
    return key;
}

} // namespace frontdoor
