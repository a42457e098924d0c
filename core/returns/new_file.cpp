// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/new_file.h"

#include "core/base/whole_file.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <unistd.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString hiddenBeside(const QString &path)
{
    const QFileInfo file(path);
    return file.absolutePath() + "/."_L1 + file.fileName() + ".XXXXXX"_L1;
}

/// On the disk before it has its name: after a power cut it is whole, or not there.
Expected<void> syncToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return troubleWith(file);
    if (::fsync(file.handle()) != 0)
        return failure(ErrorCode::DiskFull, path, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

} // namespace

NewFile::NewFile(const QString &path, IfThere ifThere) : m_path(path), m_ifThere(ifThere), m_file(hiddenBeside(path)) {}

Expected<void> NewFile::begin()
{
    if (m_ifThere == IfThere::Refuse && QFileInfo::exists(m_path))
        return failure(ErrorCode::AlreadyExists, m_path);
    if (const QDir folder = QFileInfo(m_path).absoluteDir(); !folder.exists())
        return failure(ErrorCode::NotFound, folder.path());
    if (!m_file.open())
        return failure(ErrorCode::AccessDenied, m_path, m_file.errorString());
    m_file.close();
    return {};
}

Expected<void> NewFile::appear()
{
    FD_TRY(syncToDisk(m_file.fileName()));
    m_file.setAutoRemove(false);
    const QString temporary = m_file.fileName();
    const bool renamed = m_ifThere == IfThere::Refuse ? QFile::rename(temporary, m_path) // never onto another
                                                      : std::rename(QFile::encodeName(temporary).constData(),
                                                                    QFile::encodeName(m_path).constData())
                                                            == 0;
    if (renamed)
        return {};
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    QFile::remove(temporary);
    if (m_ifThere == IfThere::Refuse && QFileInfo::exists(m_path))
        return failure(ErrorCode::AlreadyExists, m_path);
    return failure(ErrorCode::AccessDenied, m_path, why);
}

} // namespace frontdoor
