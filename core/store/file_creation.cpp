// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_creation.h"

#include "core/store/file_cipher.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// What a database is made of. A journal that lies beside a new one would be taken for its own and played into it.
const auto companions = {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1};

ErrorCode errorCodeOfErrno(int number)
{
    switch (number) {
    case EEXIST:
    case ENOTEMPTY: return ErrorCode::AlreadyExists;
    case ENOSPC:
    case EDQUOT: return ErrorCode::DiskFull;
    case EROFS: return ErrorCode::ReadOnly;
    case EACCES:
    case EPERM: return ErrorCode::AccessDenied;
    case ENOENT: return ErrorCode::NotFound;
    }
    return ErrorCode::ConnectionLost;
}

// Never onto a file that exists. Where the file system cannot promise that, the look before has to do.
int moveTo(const QByteArray &from, const QByteArray &to)
{
#ifdef Q_OS_LINUX
    if (renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
#endif
    std::error_code error;
    std::filesystem::rename(from.toStdString(), to.toStdString(), error);
    return error.value();
}

// The new name itself has to survive a power cut.
void syncFolder(const QByteArray &folder)
{
#ifdef Q_OS_LINUX
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#else
    Q_UNUSED(folder)
#endif
}

} // namespace

Leftover::~Leftover()
{
    for (const QLatin1String companion : companions)
        QFile::remove(m_path + companion);
    removeEncryptionNote(m_path);
    QFile::remove(m_path + "-holder"_L1); // who saved to it last, if it was treated as a shared one
}

Expected<void> createFile(const QString &path, const std::function<Expected<void>(const QString &)> &make)
{
    const QFileInfo target(path);
    if (target.fileName().isEmpty())
        return failure(ErrorCode::InvalidInput, path, u"a file name is needed"_s);
    for (const QLatin1String companion : companions) {
        const QFileInfo file(path + companion);
        if (file.exists() || file.isSymLink())
            return failure(ErrorCode::AlreadyExists, file.filePath());
    }
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir())
        return failure(ErrorCode::NotFound, folder.filePath());
    if (!folder.isWritable())
        return failure(ErrorCode::ReadOnly, folder.filePath());

    const Leftover temporary(target.absoluteFilePath() + ".new-"_L1
                             + QUuid::createUuid().toString(QUuid::Id128).left(8));
    FD_TRY(copyEncryptionNote(path, temporary.path()));
    if (const auto made = make(temporary.path()); !made)
        return failure(made.error().code, path, made.error().detail);
    if (isNotedAsEncrypted(path))
        FD_TRY(requireEncrypted(temporary.path()));
    // A log or journal that is left holds changes that did not get into the file, and would stay behind. Nobody else has
    // the file open: but for a broken disk, only a full one keeps them out.
    for (const QLatin1String companion : companions) {
        if (!companion.isEmpty() && QFileInfo(temporary.path() + companion).size() > 0)
            return failure(ErrorCode::DiskFull, path,
                           u"not everything got into the file (%1 is left)"_s.arg(companion));
    }
    if (const int error = moveTo(QFile::encodeName(temporary.path()), QFile::encodeName(target.absoluteFilePath()));
        error != 0)
        return failure(errorCodeOfErrno(error), path, u"moving it into place failed (%1)"_s.arg(error));
    syncFolder(QFile::encodeName(folder.filePath()));
    return {};
}

} // namespace frontdoor
