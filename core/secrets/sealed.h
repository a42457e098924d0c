// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secrets/key.h"

namespace frontdoor {

/// Bytes that only who has the key can read, and that nobody else can change unnoticed. `about` is not hidden but belongs
/// to it: what was sealed about one thing cannot be passed off as another.
QByteArray sealed(const QByteArray &plain, const Key &key, const QByteArray &about = {});

/// Corrupt: altered, cut, of another key or about something else. Newer: sealed by a newer program.
Expected<QByteArray> unsealed(const QByteArray &sealed, const Key &key, const QByteArray &about = {});

} // namespace frontdoor
