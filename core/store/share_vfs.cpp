// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/share_vfs.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace frontdoor {

namespace {

// The bytes that every SQLite locks, on every system: nothing is ever stored in them.
constexpr off_t pendingByte = 0x40000000;
constexpr off_t reservedByte = pendingByte + 1;
constexpr off_t sharedFirst = pendingByte + 2;
constexpr off_t sharedSize = 510;

sqlite3_vfs *systemLayer = nullptr;

int repeatWhileInterrupted(auto call)
{
    int result = -1;
    do
        result = call();
    while (result < 0 && errno == EINTR);
    return result;
}

/// One file that this process has open, however many connections it has to it. Locks belong to the open file here and not to
/// the process, so that closing another descriptor of the file cannot drop them.
struct SharedFile {
    dev_t device = 0;
    ino_t inode = 0;
    int descriptor = -1;
    int connections = 0;
    int level = SQLITE_LOCK_NONE; ///< of the process
    int readers = 0;              ///< connections with any lock
    int lastError = 0;

    enum class Kind : short { Read = F_RDLCK, Write = F_WRLCK, None = F_UNLCK };

    bool lock(Kind kind, off_t start, off_t length)
    {
        struct flock wanted = {};
        wanted.l_type = static_cast<short>(kind);
        wanted.l_whence = SEEK_SET;
        wanted.l_start = start;
        wanted.l_len = length;
        const int result = repeatWhileInterrupted([&] { return fcntl(descriptor, F_OFD_SETLK, &wanted); });
        lastError = result < 0 ? errno : 0;
        return result == 0;
    }
    /// Somebody else has it, or it went wrong.
    int refusal(int code) const
    {
        return lastError == EAGAIN || lastError == EACCES || lastError == EBUSY ? SQLITE_BUSY : code;
    }
};

// All files of this process; SQLite may open and close on any thread.
std::mutex filesMutex;
std::vector<std::unique_ptr<SharedFile>> files;

struct OpenFile {
    sqlite3_file base;
    sqlite3_file *real; ///< of the unix layer, right behind this one
    SharedFile *shared;
    int level; ///< of this connection
};

OpenFile *self(sqlite3_file *file)
{
    return reinterpret_cast<OpenFile *>(file);
}
sqlite3_file *real(sqlite3_file *file)
{
    return self(file)->real;
}

/// To write if that is possible, whatever the connection is for: a read lock can be had on it too, and the connections of
/// this process share the descriptor.
int openForLocks(const char *path)
{
    const int descriptor = repeatWhileInterrupted([&] { return open(path, O_RDWR | O_CLOEXEC); });
    if (descriptor >= 0 || (errno != EACCES && errno != EPERM && errno != EROFS))
        return descriptor;
    return repeatWhileInterrupted([&] { return open(path, O_RDONLY | O_CLOEXEC); });
}

/// What this process knows of the file; null if it cannot be opened.
SharedFile *sharedFileOf(const char *path)
{
    const int descriptor = openForLocks(path);
    struct stat facts = {};
    if (descriptor < 0)
        return nullptr;
    if (fstat(descriptor, &facts) != 0) {
        close(descriptor);
        return nullptr;
    }
    for (const auto &each : files) {
        if (each->device == facts.st_dev && each->inode == facts.st_ino) {
            close(descriptor); // the locks hang on the one that is there
            ++each->connections;
            return each.get();
        }
    }
    auto added = std::make_unique<SharedFile>();
    added->device = facts.st_dev;
    added->inode = facts.st_ino;
    added->descriptor = descriptor;
    added->connections = 1;
    files.push_back(std::move(added));
    return files.back().get();
}

void leave(SharedFile *shared)
{
    if (--shared->connections > 0)
        return;
    close(shared->descriptor);
    std::erase_if(files, [&](const auto &each) { return each.get() == shared; });
}

/// The first lock of this process: a read lock, behind nobody who waits to write.
int takeShared(SharedFile &shared)
{
    using Kind = SharedFile::Kind;
    if (!shared.lock(Kind::Read, pendingByte, 1))
        return shared.refusal(SQLITE_IOERR_LOCK);
    const bool taken = shared.lock(Kind::Read, sharedFirst, sharedSize);
    const int refused = shared.refusal(SQLITE_IOERR_LOCK);
    if (!shared.lock(Kind::None, pendingByte, 1) && taken) {
        shared.lock(Kind::None, sharedFirst, sharedSize);
        return SQLITE_IOERR_UNLOCK;
    }
    return taken ? SQLITE_OK : refused;
}

int takeExclusive(SharedFile &shared)
{
    using Kind = SharedFile::Kind;
    // A share has no way from a read lock to a write lock. While this process holds PENDING nobody else can begin to
    // read or write, so giving the read lock back for a moment lets nobody in.
    if (!shared.lock(Kind::None, sharedFirst, sharedSize))
        return SQLITE_IOERR_UNLOCK;
    if (shared.lock(Kind::Write, sharedFirst, sharedSize))
        return SQLITE_OK;
    const int refused = shared.refusal(SQLITE_IOERR_LOCK);
    if (!shared.lock(Kind::Read, sharedFirst, sharedSize))
        return SQLITE_IOERR_RDLOCK; // SQLite then gives the transaction up
    return refused;
}

int lockFile(sqlite3_file *file, int wanted)
{
    using Kind = SharedFile::Kind;
    const std::lock_guard guard(filesMutex);
    OpenFile &open = *self(file);
    SharedFile &shared = *open.shared;
    if (open.level >= wanted)
        return SQLITE_OK;
    // Another connection of this process may stand in the way; the system would not say so.
    if (shared.level != open.level && (shared.level >= SQLITE_LOCK_PENDING || wanted > SQLITE_LOCK_SHARED))
        return SQLITE_BUSY;
    if (wanted == SQLITE_LOCK_SHARED && (shared.level == SQLITE_LOCK_SHARED || shared.level == SQLITE_LOCK_RESERVED)) {
        ++shared.readers;
        open.level = SQLITE_LOCK_SHARED;
        return SQLITE_OK;
    }
    if (wanted == SQLITE_LOCK_SHARED) {
        if (const int code = takeShared(shared); code != SQLITE_OK)
            return code;
        shared.readers = 1;
        shared.level = open.level = SQLITE_LOCK_SHARED;
        return SQLITE_OK;
    }
    if (wanted == SQLITE_LOCK_RESERVED) {
        if (!shared.lock(Kind::Write, reservedByte, 1))
            return shared.refusal(SQLITE_IOERR_LOCK);
        shared.level = open.level = SQLITE_LOCK_RESERVED;
        return SQLITE_OK;
    }
    if (open.level < SQLITE_LOCK_PENDING) {
        if (!shared.lock(Kind::Write, pendingByte, 1))
            return shared.refusal(SQLITE_IOERR_LOCK);
        shared.level = open.level = SQLITE_LOCK_PENDING;
    }
    if (wanted == SQLITE_LOCK_PENDING)
        return SQLITE_OK;
    if (shared.readers > 1)
        return SQLITE_BUSY;
    if (const int code = takeExclusive(shared); code != SQLITE_OK)
        return code;
    shared.level = open.level = SQLITE_LOCK_EXCLUSIVE;
    return SQLITE_OK;
}

int unlockWithGuard(OpenFile &open, int wanted)
{
    using Kind = SharedFile::Kind;
    SharedFile &shared = *open.shared;
    if (open.level <= wanted)
        return SQLITE_OK;
    int code = SQLITE_OK;
    if (open.level > SQLITE_LOCK_SHARED) {
        // From a write lock to a read lock there is a way; while PENDING is held nobody comes in between.
        const bool wrote = open.level == SQLITE_LOCK_EXCLUSIVE;
        if (wrote && wanted == SQLITE_LOCK_SHARED && !shared.lock(Kind::Read, sharedFirst, sharedSize))
            return SQLITE_IOERR_RDLOCK;
        if (!shared.lock(Kind::None, pendingByte, 2))
            return SQLITE_IOERR_UNLOCK;
        shared.level = SQLITE_LOCK_SHARED;
    }
    if (wanted == SQLITE_LOCK_NONE) {
        if (--shared.readers == 0) {
            if (!shared.lock(Kind::None, 0, 0))
                code = SQLITE_IOERR_UNLOCK;
            shared.level = SQLITE_LOCK_NONE;
        }
    }
    open.level = wanted;
    return code;
}

int unlockFile(sqlite3_file *file, int wanted)
{
    const std::lock_guard guard(filesMutex);
    return unlockWithGuard(*self(file), wanted);
}

int checkReserved(sqlite3_file *file, int *isReserved)
{
    using Kind = SharedFile::Kind;
    const std::lock_guard guard(filesMutex);
    SharedFile &shared = *self(file)->shared;
    *isReserved = 1;
    if (shared.level > SQLITE_LOCK_SHARED)
        return SQLITE_OK;
    if (!shared.lock(Kind::Read, reservedByte, 1))
        return shared.refusal(SQLITE_IOERR_CHECKRESERVEDLOCK) == SQLITE_BUSY ? SQLITE_OK
                                                                             : SQLITE_IOERR_CHECKRESERVEDLOCK;
    *isReserved = 0;
    return shared.lock(Kind::None, reservedByte, 1) ? SQLITE_OK : SQLITE_IOERR_UNLOCK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    const std::lock_guard guard(filesMutex);
    const off_t end = lseek(self(file)->shared->descriptor, 0, SEEK_END);
    if (end < 0)
        return SQLITE_IOERR_FSTAT;
    *size = end;
    return SQLITE_OK;
}

int closeFile(sqlite3_file *file)
{
    OpenFile &open = *self(file);
    const std::lock_guard guard(filesMutex);
    unlockWithGuard(open, SQLITE_LOCK_NONE);
    const int code = open.real->pMethods ? open.real->pMethods->xClose(open.real) : SQLITE_OK;
    leave(open.shared);
    return code;
}

// What a share does like a local disk.

int readFile(sqlite3_file *file, void *into, int amount, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), into, amount, offset);
}
int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    return real(file)->pMethods->xWrite(real(file), from, amount, offset);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return real(file)->pMethods->xTruncate(real(file), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    return real(file)->pMethods->xSync(real(file), flags);
}
int controlFile(sqlite3_file *file, int operation, void *argument)
{
    if (operation == SQLITE_FCNTL_LOCKSTATE) {
        *static_cast<int *>(argument) = self(file)->level;
        return SQLITE_OK;
    }
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int deviceCharacteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

// Version 1: no shared memory, no memory mapping.
const sqlite3_io_methods methods = {
    1,          closeFile,     readFile,    writeFile,  truncateFile,          syncFile, fileSize, lockFile,
    unlockFile, checkReserved, controlFile, sectorSize, deviceCharacteristics, nullptr,  nullptr,  nullptr,
    nullptr,    nullptr,       nullptr};

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *flagsOut)
{
    OpenFile &open = *self(file);
    open = {};
    open.real = reinterpret_cast<sqlite3_file *>(&open + 1);
    std::memset(open.real, 0, std::size_t(systemLayer->szOsFile));
    if (!(flags & SQLITE_OPEN_MAIN_DB)) // journals and temporary files are nobody else's while they are open
        return systemLayer->xOpen(systemLayer, path, file, flags, flagsOut);
    int given = flags;
    const int code = systemLayer->xOpen(systemLayer, path, open.real, flags, &given);
    if (flagsOut)
        *flagsOut = given;
    if (code != SQLITE_OK)
        return code;
    const std::lock_guard guard(filesMutex);
    open.shared = sharedFileOf(path);
    if (!open.shared) {
        open.real->pMethods->xClose(open.real);
        return SQLITE_CANTOPEN;
    }
    open.base.pMethods = &methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *path, int syncFolder)
{
    return systemLayer->xDelete(systemLayer, path, syncFolder);
}

int accessFile(sqlite3_vfs *, const char *path, int flags, int *answer)
{
    if (flags != SQLITE_ACCESS_EXISTS)
        return systemLayer->xAccess(systemLayer, path, flags, answer);
    // An empty journal is none, as SQLite's own layer has it.
    const int descriptor = repeatWhileInterrupted([&] { return open(path, O_RDONLY | O_CLOEXEC); });
    if (descriptor < 0) {
        *answer = errno != ENOENT && errno != ENOTDIR;
        return SQLITE_OK;
    }
    struct stat facts = {};
    const bool isFile = fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode);
    *answer = !isFile || lseek(descriptor, 0, SEEK_END) > 0;
    close(descriptor);
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *path, int length, char *into)
{
    return systemLayer->xFullPathname(systemLayer, path, length, into);
}
int randomness(sqlite3_vfs *, int amount, char *into)
{
    return systemLayer->xRandomness(systemLayer, amount, into);
}
int sleepFor(sqlite3_vfs *, int microseconds)
{
    return systemLayer->xSleep(systemLayer, microseconds);
}
int currentTime(sqlite3_vfs *, double *now)
{
    return systemLayer->xCurrentTime(systemLayer, now);
}
int lastError(sqlite3_vfs *, int length, char *into)
{
    return systemLayer->xGetLastError ? systemLayer->xGetLastError(systemLayer, length, into) : 0;
}
int currentTimeInMs(sqlite3_vfs *, sqlite3_int64 *now)
{
    return systemLayer->xCurrentTimeInt64(systemLayer, now);
}

sqlite3_vfs layer = {};
constexpr std::string_view encrypting = "multipleciphers-";

} // namespace

int share_vfs::install()
{
    static std::once_flag once;
    static int code = SQLITE_ERROR;
    std::call_once(once, [] {
        systemLayer = sqlite3_vfs_find(nullptr);
        // A library that encrypts puts a layer of its own before the system's; it belongs before this one.
        if (systemLayer && std::string_view(systemLayer->zName).starts_with(encrypting))
            systemLayer = sqlite3_vfs_find(systemLayer->zName + encrypting.size());
        if (!systemLayer)
            return;
        layer.iVersion = 2;
        layer.szOsFile = int(sizeof(OpenFile)) + systemLayer->szOsFile;
        layer.mxPathname = systemLayer->mxPathname;
        layer.zName = name;
        layer.xOpen = openFile;
        layer.xDelete = deleteFile;
        layer.xAccess = accessFile;
        layer.xFullPathname = fullPath;
        layer.xRandomness = randomness;
        layer.xSleep = sleepFor;
        layer.xCurrentTime = currentTime;
        layer.xGetLastError = lastError;
        layer.xCurrentTimeInt64 = currentTimeInMs;
        code = sqlite3_vfs_register(&layer, 0);
    });
    return code;
}

} // namespace frontdoor
