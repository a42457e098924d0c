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

QString NewFile::folder() const
{
    return QFileInfo(m_path).absolutePath();
}

Expected<void> NewFile::begin()
{
    if (m_ifThere == IfThere::Refuse && QFileInfo::exists(m_path))
        return failure(ErrorCode::AlreadyExists, m_path);
    if (!QDir(folder()).exists())
        return failure(ErrorCode::NotFound, folder());
    if (!m_file.open())
        return failure(ErrorCode::AccessDenied, m_path, m_file.errorString());
    // To be asked for its name would give it one.
    const QString nameless = u"/proc/self/fd/%1"_s.arg(m_file.handle());
    m_temporaryPath = QFileInfo::exists(nameless) ? nameless : m_file.fileName();
    return {};
}

bool NewFile::takeName()
{
    switch (m_ifThere) {
    case IfThere::Refuse: return m_file.rename(m_path); // never onto another
    case IfThere::Replace:
        return std::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(m_path).constData())
               == 0;
    }
    return false;
}

Expected<void> NewFile::appear()
{
    FD_TRY(syncToDisk(m_temporaryPath));
    if (takeName()) {
        m_file.setAutoRemove(false);
        return {};
    }
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    if (m_ifThere == IfThere::Refuse && QFileInfo::exists(m_path))
        return failure(ErrorCode::AlreadyExists, m_path);
    return failure(ErrorCode::AccessDenied, m_path, why);
}

} // namespace frontdoor
