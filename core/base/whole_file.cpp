// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/whole_file.h"

#include <QSaveFile>

namespace frontdoor {

namespace {

ErrorCode codeOf(QFileDevice::FileError error)
{
    switch (error) {
    case QFileDevice::ResourceError: return ErrorCode::DiskFull;
    case QFileDevice::ReadError: return ErrorCode::ConnectionLost; // it was there when it was opened
    default: return ErrorCode::AccessDenied;
    }
}

} // namespace

Unexpected troubleWith(const QFileDevice &file)
{
    return failure(codeOf(file.error()), file.fileName(), file.errorString());
}

Expected<void> writeWhole(const QString &path, const QByteArray &bytes, Readers readers)
{
    QSaveFile file(path);
    // Permissions before anything is written, so that nobody else can read it even for a moment.
    const bool written = file.open(QIODevice::WriteOnly)
                         && (readers == Readers::Usual
                             || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
                         && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return troubleWith(file);
    return {};
}

} // namespace frontdoor
