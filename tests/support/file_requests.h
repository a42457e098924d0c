// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace frontdoor::test {

/// What this process asks the file system and its servers for, call by call: what a share would have to be asked. The test
/// program's own definitions of the C library's functions stand before the library's, for Qt and SQLite as well. What the C
/// library calls inside itself is not seen.
namespace file_requests {

enum class What { Open, Close, Read, Write, Lock, Sync, Look, Resize, Rename, Remove, Send };

struct Request {
    What what = What::Look;
    std::string path;     ///< of what was asked about, absolute unless it was named otherwise
    bool toWrite = false; ///< it was opened to be written, or made
    long long offset = 0; ///< of what is read or written where that is said, and how much
    long long amount = 0;
};

/// Whether this build can count: a sanitizer wants these functions for itself.
bool canCount();

enum class Keep { All, OpenedToWrite };
/// Forgets what was asked before.
void start(Keep keep = Keep::All);
/// All since start(), in their order; nothing is kept from then on.
std::vector<Request> stop();

const char *name(What what);

} // namespace file_requests

} // namespace frontdoor::test
