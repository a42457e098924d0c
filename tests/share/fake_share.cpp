// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the C library (LD_PRELOAD), makes every file of this process behave like one on an SMB share mounted on Linux,
// in the two ways that break SQLite's own layer: a read lock cannot be turned into a write lock, and what stat() says of a
// file's size, and of whether it is there, may be a second old. The real thing needs two machines; this is what CI can have.
// FAKE_SHARE=locks|stat|both chooses; nothing without it. FAKE_SHARE_NOBRL=1: locks are granted and not taken, as with
// the mount option nobrl.

#include <cerrno>
#include <chrono>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto attributesLast = std::chrono::seconds(1);

struct Range {
    off_t start = 0;
    off_t end = 0;
};

struct Remembered {
    Clock::time_point until;
    int result = 0;
    int error = 0;
    struct stat facts = {};
};

bool isChosen(const char *what)
{
    const char *chosen = std::getenv("FAKE_SHARE");
    return chosen && (!std::strcmp(chosen, what) || !std::strcmp(chosen, "both"));
}

std::recursive_mutex &guard()
{
    static auto *mutex = new std::recursive_mutex; // outlives all destructors
    return *mutex;
}
std::map<int, std::vector<Range>> &readLocks()
{
    static auto *locks = new std::map<int, std::vector<Range>>;
    return *locks;
}
std::map<std::string, Remembered> &attributes()
{
    static auto *all = new std::map<std::string, Remembered>;
    return *all;
}

bool overlap(const Range &a, const Range &b)
{
    return a.start < b.end && b.start < a.end;
}

void forget(std::vector<Range> &ranges, const Range &gone)
{
    std::vector<Range> left;
    for (const Range &each : ranges) {
        if (!overlap(each, gone)) {
            left.push_back(each);
            continue;
        }
        if (each.start < gone.start)
            left.push_back({each.start, gone.start});
        if (each.end > gone.end)
            left.push_back({gone.end, each.end});
    }
    ranges = std::move(left);
}

template<class Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

int lockAsOnAShare(int descriptor, int command, void *argument)
{
    static auto *const real = next<int(int, int, ...)>("fcntl");
    const std::lock_guard lock(guard());
    auto *wanted = static_cast<struct flock *>(argument);
    const Range range{wanted->l_start, wanted->l_len == 0 ? off_t(1) << 62 : wanted->l_start + wanted->l_len};
    auto &held = readLocks()[descriptor];
    if (wanted->l_type == F_WRLCK) {
        for (const Range &each : held) {
            if (overlap(each, range)) {
                errno = EACCES;
                return -1;
            }
        }
    }
    const int result = std::getenv("FAKE_SHARE_NOBRL") ? 0 : real(descriptor, command, argument);
    if (result != 0)
        return result;
    forget(held, range);
    if (wanted->l_type == F_RDLCK)
        held.push_back(range);
    return 0;
}

int controlled(int descriptor, int command, void *argument)
{
    static auto *const real = next<int(int, int, ...)>("fcntl");
    if ((command == F_SETLK || command == F_OFD_SETLK) && (isChosen("locks") || std::getenv("FAKE_SHARE_NOBRL")))
        return lockAsOnAShare(descriptor, command, argument);
    return real(descriptor, command, argument);
}

template<class Look>
int remembered(const std::string &key, struct stat *into, Look look)
{
    if (!isChosen("stat"))
        return look(into);
    const std::lock_guard lock(guard());
    Remembered &known = attributes()[key];
    if (Clock::now() >= known.until) {
        known.result = look(&known.facts);
        known.error = errno;
        known.until = Clock::now() + attributesLast;
    }
    *into = known.facts;
    errno = known.error;
    return known.result;
}

std::string pathOf(int descriptor)
{
    char path[4096] = {};
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = readlink(link.c_str(), path, sizeof(path) - 1);
    return length > 0 ? std::string(path, std::size_t(length)) : link;
}

} // namespace

extern "C" {

int fcntl(int descriptor, int command, ...)
{
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    return controlled(descriptor, command, argument);
}

int fcntl64(int descriptor, int command, ...)
{
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    return controlled(descriptor, command, argument);
}

int close(int descriptor)
{
    static auto *const real = next<int(int)>("close");
    {
        const std::lock_guard lock(guard());
        readLocks().erase(descriptor);
    }
    return real(descriptor);
}

int stat(const char *path, struct stat *into)
{
    static auto *const real = next<int(const char *, struct stat *)>("stat");
    return remembered(path, into, [&](struct stat *facts) { return real(path, facts); });
}

int fstat(int descriptor, struct stat *into)
{
    static auto *const real = next<int(int, struct stat *)>("fstat");
    return remembered(pathOf(descriptor), into, [&](struct stat *facts) { return real(descriptor, facts); });
}

int stat64(const char *path, struct stat64 *into)
{
    return stat(path, reinterpret_cast<struct stat *>(into));
}

int fstat64(int descriptor, struct stat64 *into)
{
    return fstat(descriptor, reinterpret_cast<struct stat *>(into));
}

} // extern "C"
