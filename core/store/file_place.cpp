// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_place.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

FilePlace filePlaceOfType(const QByteArray &fileSystem)
{
    static constexpr auto local = std::to_array<const char *>({
        "apfs",
        "bcachefs",
        "btrfs",
        "ext2",
        "ext3",
        "ext4",
        "f2fs",
        "hfs",
        "jfs",
        "ntfs",
        "ntfs3",
        "overlay",
        "refs",
        "reiserfs",
        "tmpfs",
        "xfs",
        "zfs",
    });
    const QByteArray name = fileSystem.toLower();
    const bool known = std::any_of(local.begin(), local.end(), [&](const char *each) { return name == each; });
    return known ? FilePlace::Local : FilePlace::Shared;
}

FilePlace filePlaceOf(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    // Windows reports a share's own file system ("NTFS"), so that its name has to tell.
    if (absolute.startsWith("//"_L1))
        return FilePlace::Shared;
    return filePlaceOfType(QStorageInfo(QFileInfo(absolute).absolutePath()).fileSystemType());
}

} // namespace frontdoor
