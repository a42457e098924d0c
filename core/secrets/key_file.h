// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secrets/key.h"

namespace frontdoor {

/// The key in a file of its owner's, made at the first use. What is sealed with it lies elsewhere than the file, so that a copy
/// of the one is worth nothing without the other. Corrupt where the file is not a key; it is then left alone.
/// AccessDenied where others may read it.
Expected<Key> keyInFile(const QString &path);

} // namespace frontdoor
