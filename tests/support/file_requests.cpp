// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/file_requests.h"

#include <array>
#include <atomic>
#include <cstdarg>
#include <mutex>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace frontdoor::test::file_requests {

namespace {

std::atomic<bool> counting = false;
std::atomic<bool> keepsAll = true;
thread_local bool inside = false; // what is asked to write one down is none itself

std::mutex &guard()
{
    static auto *mutex = new std::mutex; // outlives all destructors
    return *mutex;
}
std::vector<Request> &requests()
{
    static auto *all = new std::vector<Request>;
    return *all;
}

} // namespace

bool canCount()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return false;
#else
    return true;
#endif
}

void start(Keep keep)
{
    const std::lock_guard lock(guard());
    requests().clear();
    keepsAll = keep == Keep::All;
    counting = true;
}

std::vector<Request> stop()
{
    counting = false;
    const std::lock_guard lock(guard());
    return std::move(requests());
}

const char *name(What what)
{
    switch (what) {
    case What::Open: return "open";
    case What::Close: return "close";
    case What::Read: return "read";
    case What::Write: return "write";
    case What::Lock: return "lock";
    case What::Sync: return "sync";
    case What::Look: return "look";
    case What::Resize: return "resize";
    case What::Rename: return "rename";
    case What::Remove: return "remove";
    case What::Send: return "send";
    }
    return "";
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {

void note(What what, std::string path, bool toWrite = false, long long offset = 0, long long amount = 0)
{
    if (!counting || inside || (!keepsAll && !toWrite))
        return;
    inside = true;
    {
        const std::lock_guard lock(guard());
        requests().push_back({what, std::move(path), toWrite, offset, amount});
    }
    inside = false;
}

void note(What what, int descriptor, long long offset = 0, long long amount = 0)
{
    if (!counting || inside || !keepsAll)
        return;
    std::array<char, 4096> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = readlink(link.c_str(), path.data(), path.size() - 1);
    note(what, length > 0 ? std::string(path.data(), std::size_t(length)) : link, false, offset, amount);
}

bool isToWrite(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
}

template<class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

mode_t modeIn(int flags, va_list &arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? mode_t(va_arg(arguments, int)) : 0;
}

bool isLock(int command)
{
    return command == F_SETLK || command == F_SETLKW || command == F_GETLK || command == F_OFD_SETLK
           || command == F_OFD_SETLKW || command == F_OFD_GETLK;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    static auto *const real = next<int(const char *, int, ...)>("open");
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    note(What::Open, path, isToWrite(flags));
    return real(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    static auto *const real = next<int(const char *, int, ...)>("open64");
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    note(What::Open, path, isToWrite(flags));
    return real(path, flags, mode);
}

FILE *fopen(const char *path, const char *how)
{
    static auto *const real = next<FILE *(const char *, const char *)>("fopen");
    note(What::Open, path, how[0] != 'r' || std::string(how).find('+') != std::string::npos);
    return real(path, how);
}

int close(int descriptor)
{
    static auto *const real = next<int(int)>("close");
    note(What::Close, descriptor);
    return real(descriptor);
}

ssize_t read(int descriptor, void *into, std::size_t amount)
{
    static auto *const real = next<ssize_t(int, void *, std::size_t)>("read");
    note(What::Read, descriptor);
    return real(descriptor, into, amount);
}

ssize_t pread64(int descriptor, void *into, std::size_t amount, off64_t offset)
{
    static auto *const real = next<ssize_t(int, void *, std::size_t, off64_t)>("pread64");
    note(What::Read, descriptor, offset, static_cast<long long>(amount));
    return real(descriptor, into, amount, offset);
}

ssize_t write(int descriptor, const void *from, std::size_t amount)
{
    static auto *const real = next<ssize_t(int, const void *, std::size_t)>("write");
    note(What::Write, descriptor);
    return real(descriptor, from, amount);
}

ssize_t pwrite64(int descriptor, const void *from, std::size_t amount, off64_t offset)
{
    static auto *const real = next<ssize_t(int, const void *, std::size_t, off64_t)>("pwrite64");
    note(What::Write, descriptor, offset, static_cast<long long>(amount));
    return real(descriptor, from, amount, offset);
}

int fcntl(int descriptor, int command, ...)
{
    static auto *const real = next<int(int, int, ...)>("fcntl");
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (isLock(command))
        note(What::Lock, descriptor);
    return real(descriptor, command, argument);
}

int fcntl64(int descriptor, int command, ...)
{
    static auto *const real = next<int(int, int, ...)>("fcntl64");
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (isLock(command))
        note(What::Lock, descriptor);
    return real(descriptor, command, argument);
}

int fsync(int descriptor)
{
    static auto *const real = next<int(int)>("fsync");
    note(What::Sync, descriptor);
    return real(descriptor);
}

int fdatasync(int descriptor)
{
    static auto *const real = next<int(int)>("fdatasync");
    note(What::Sync, descriptor);
    return real(descriptor);
}

int ftruncate64(int descriptor, off64_t size)
{
    static auto *const real = next<int(int, off64_t)>("ftruncate64");
    note(What::Resize, descriptor);
    return real(descriptor, size);
}

// Where a file is read or written next is known here; where it ends is known to the server.
off_t lseek(int descriptor, off_t offset, int whence)
{
    static auto *const real = next<off_t(int, off_t, int)>("lseek");
    if (whence == SEEK_END)
        note(What::Look, descriptor);
    return real(descriptor, offset, whence);
}

off64_t lseek64(int descriptor, off64_t offset, int whence)
{
    static auto *const real = next<off64_t(int, off64_t, int)>("lseek64");
    if (whence == SEEK_END)
        note(What::Look, descriptor);
    return real(descriptor, offset, whence);
}

int stat(const char *path, struct stat *into)
{
    static auto *const real = next<int(const char *, struct stat *)>("stat");
    note(What::Look, path);
    return real(path, into);
}

int stat64(const char *path, struct stat64 *into)
{
    static auto *const real = next<int(const char *, struct stat64 *)>("stat64");
    note(What::Look, path);
    return real(path, into);
}

int lstat64(const char *path, struct stat64 *into)
{
    static auto *const real = next<int(const char *, struct stat64 *)>("lstat64");
    note(What::Look, path);
    return real(path, into);
}

int fstat(int descriptor, struct stat *into)
{
    static auto *const real = next<int(int, struct stat *)>("fstat");
    note(What::Look, descriptor);
    return real(descriptor, into);
}

int fstat64(int descriptor, struct stat64 *into)
{
    static auto *const real = next<int(int, struct stat64 *)>("fstat64");
    note(What::Look, descriptor);
    return real(descriptor, into);
}

int statx(int folder, const char *path, int flags, unsigned int mask, struct statx *into)
{
    static auto *const real = next<int(int, const char *, int, unsigned int, struct statx *)>("statx");
    if (path[0] == '\0')
        note(What::Look, folder);
    else
        note(What::Look, std::string(path));
    return real(folder, path, flags, mask, into);
}

int statvfs64(const char *path, struct statvfs64 *into)
{
    static auto *const real = next<int(const char *, struct statvfs64 *)>("statvfs64");
    note(What::Look, path);
    return real(path, into);
}

int access(const char *path, int mode)
{
    static auto *const real = next<int(const char *, int)>("access");
    note(What::Look, path);
    return real(path, mode);
}

int rename(const char *from, const char *to)
{
    static auto *const real = next<int(const char *, const char *)>("rename");
    note(What::Rename, to, true);
    return real(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    static auto *const real = next<int(int, const char *, int, const char *, int)>("linkat");
    note(What::Rename, to, true);
    return real(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path)
{
    static auto *const real = next<int(const char *)>("unlink");
    note(What::Remove, path);
    return real(path);
}

ssize_t send(int socket, const void *from, std::size_t amount, int flags)
{
    static auto *const real = next<ssize_t(int, const void *, std::size_t, int)>("send");
    note(What::Send, socket);
    return real(socket, from, amount, flags);
}

} // extern "C"

#endif

} // namespace frontdoor::test::file_requests
