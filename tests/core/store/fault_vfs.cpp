// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/fault_vfs.h"

#include <cstring>

#include <sqlite3.h>

namespace frontdoor::faults {

namespace {

int countdownLeft = -1; // -1: not armed
int failureCode = SQLITE_OK;
bool failsForEver = false;
bool fired = false;

sqlite3_vfs *below = nullptr;
sqlite3_vfs layer;
sqlite3_io_methods methods;

// What SQLite sees as the file; the real one follows in the same memory.
struct File {
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

bool isTimeToFail()
{
    if (countdownLeft < 0)
        return false;
    if (countdownLeft > 0) {
        --countdownLeft;
        return false;
    }
    if (fired && !failsForEver)
        return false;
    fired = true;
    return true;
}

int codeFor(int ioerrCode)
{
    return failureCode == SQLITE_IOERR ? ioerrCode : failureCode;
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file *file, void *into, int count, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), into, count, offset);
}
int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    if (isTimeToFail()) {
        realOf(file)->pMethods->xWrite(realOf(file), from, count / 2, offset);
        return codeFor(SQLITE_IOERR_WRITE);
    }
    return realOf(file)->pMethods->xWrite(realOf(file), from, count, offset);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    // A truncation needs no room: it never fails for the want of it.
    return isTimeToFail() ? SQLITE_IOERR_TRUNCATE : realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file *, int)
{
    return isTimeToFail() ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkLock(sqlite3_file *file, int *out)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out);
}
int control(sqlite3_file *file, int op, void *arg)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), op, arg);
}
int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int traits(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, out);
}
int shmLock(sqlite3_file *file, int offset, int n, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, n, flags);
}
void shmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int shmUnmap(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const int code = below->xOpen(below, name, realOf(file), flags, outFlags);
    if (code == SQLITE_OK && realOf(file)->pMethods)
        file->pMethods = &methods;
    return code;
}

int removeFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    return isTimeToFail() ? SQLITE_IOERR_DELETE : below->xDelete(below, name, syncFolder);
}

} // namespace

void install()
{
    if (below)
        return;
    below = sqlite3_vfs_find(nullptr);
    methods = sqlite3_io_methods{};
    methods.iVersion = 2; // without memory mapping
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = fileSize;
    methods.xLock = lock;
    methods.xUnlock = unlock;
    methods.xCheckReservedLock = checkLock;
    methods.xFileControl = control;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = traits;
    methods.xShmMap = shmMap;
    methods.xShmLock = shmLock;
    methods.xShmBarrier = shmBarrier;
    methods.xShmUnmap = shmUnmap;

    std::memcpy(&layer, below, sizeof layer);
    layer.zName = "frontdoor-faults";
    layer.pNext = nullptr;
    layer.szOsFile = int(sizeof(File)) + below->szOsFile;
    layer.xOpen = openFile;
    layer.xDelete = removeFile;
    sqlite3_vfs_register(&layer, 1);
}

void arm(int countdown, int sqliteCode, bool forEver)
{
    countdownLeft = countdown;
    failureCode = sqliteCode;
    failsForEver = forEver;
    fired = false;
}

void disarm()
{
    countdownLeft = -1;
}

bool hasFired()
{
    return fired;
}

} // namespace frontdoor::faults
