// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demo.h"

#include <functional>

namespace frontdoor {

/// Makes a new database full of invented people, in a file or on a server. Nothing may be there; on failure nothing is left.
Expected<void> makeDemoDatabase(const QString &path, const DemoOptions &options,
                                const std::function<bool(qint64 done, qint64 total)> &progress);

} // namespace frontdoor
