// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/file_place.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace frontdoor {

/// Why saves of several people to one file would be lost or damaged where it lies.
enum class ShareTrouble {
    LocksStayHere, ///< mounted so that locks are not told to the server (nobrl, nolock, local_lock)
    LocksBroken,   ///< two programs were given the same lock
    NoLocks,       ///< the file system has no locks
    SyncFolder,    ///< a program copies whole files to and from other computers behind everybody's back
};

/// In plain words: what is wrong, and what to do.
QString describe(ShareTrouble trouble);

/// Where a folder lies, as the system tells it.
struct MountFacts {
    QByteArray fileSystem;  ///< "cifs"
    QByteArrayList options; ///< of the mount and of the file system together
};

/// The mount that holds `folder` (absolute), out of the text of /proc/self/mountinfo.
std::optional<MountFacts> mountOf(const QByteArray &mountInfo, const QString &folder);

/// What the way of mounting tells by itself.
std::optional<ShareTrouble> troubleOfMount(const MountFacts &mount);

/// Whether a folder is one that OneDrive, Dropbox, Nextcloud and the like keep the same on several computers.
bool isSyncFolder(const QString &folder);

/// Tries locks on a file of its own in `folder`, between two processes, in all the ways that a database uses; nothing is
/// left behind. Takes some milliseconds on a good share.
std::optional<ShareTrouble> tryLocks(const QString &folder);

/// All of this for a database that is to be written. Nothing for a place where it is safe: on a disk of this computer that is
/// every folder which no program keeps the same elsewhere, on a share one whose locks hold.
std::optional<ShareTrouble> troubleOfPlace(const QString &databasePath, FilePlace place);

} // namespace frontdoor
