// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <functional>

namespace frontdoor {

/// Copies a database that others go on working with. The copy holds one moment, is looked through before it gets its name,
/// and never takes the place of a file. `progress` is told how many of how many pages are done, again from the beginning
/// if somebody's save made the copying begin anew; answering false stops it (Cancelled). Nothing is left of a copy that
/// failed. NotFound, NotADatabase, AlreadyExists, ReadOnly, AccessDenied, Busy, Corrupt, DiskFull, Cancelled.
/// May be called on any thread, and takes as long as the file is large.
Expected<void> copyDatabase(const QString &from, const QString &to,
                            const std::function<bool(int done, int total)> &progress = {});

} // namespace frontdoor
