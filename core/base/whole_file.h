// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

class QFileDevice;

namespace frontdoor {

enum class Readers {
    Usual,     ///< whoever the folder and the system's defaults let
    OwnerOnly, ///< the person whose program writes it, from its first byte on
};

/// Writes a file as a whole: whoever opens it finds what was there before, or all of `bytes`. DiskFull, AccessDenied.
Expected<void> writeWhole(const QString &path, const QByteArray &bytes, Readers readers = Readers::Usual);

/// What a failed operation on a file comes to: DiskFull, ConnectionLost or AccessDenied.
Unexpected troubleWith(const QFileDevice &file);

} // namespace frontdoor
