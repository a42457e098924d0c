// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QHash>

class QIODevice;

namespace frontdoor {

/// How many bytes the members of a ZIP archive have when they are unpacked, by their names. InvalidInput where it is none.
Expected<QHash<QByteArray, qint64>> archiveSizes(QIODevice &archive);

} // namespace frontdoor
