// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QString>

namespace frontdoor {

/// Files that only who has the passphrase can read: backups that leave the house. They are written in parts, so that size does
/// not matter, whole or not at all (nothing may lie at `target`), and readable by their owner only.
///
/// Errors: NotFound, AlreadyExists, AccessDenied, DiskFull; for opening besides: NotADatabase (not sealed by us), Corrupt
/// (altered, cut, or another passphrase), Newer.
Expected<void> sealFile(const QString &source, const QString &target, const QString &passphrase);
Expected<void> unsealFile(const QString &source, const QString &target, const QString &passphrase);

/// By its first bytes.
bool isSealedFile(const QString &path);

} // namespace frontdoor
