// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frontdoor {

/// How SQLite reads, writes and locks a database that lies on a share (docs/adr/0016). It is the layer that SQLite
/// has for this system but for four things that a share does otherwise than a local disk, each of which loses or blocks saves if it is left:
/// - a read lock cannot be turned into a write lock, so it is given back first;
/// - whether somebody is about to write is asked with a read lock, because two who ask with a write lock each find the other;
/// - the size of the file is asked by going to its end, because what the system remembers of it may be a second old;
/// - whether a journal is there is asked by opening it, for the same reason.
/// A write-ahead log is impossible through it: it offers no shared memory.
///
/// Connections of one process to one file share its locks, as SQLite's own layer does it; a PC has one process for a file.
namespace share_vfs {

constexpr auto name = "frontdoor-share";

/// Makes the layer known to SQLite under its name; databases use it that are opened with "vfs=frontdoor-share". May be
/// called again. SQLite's result code: SQLITE_OK, or SQLITE_ERROR where there is no layer to stand on.
int install();

} // namespace share_vfs

} // namespace frontdoor
