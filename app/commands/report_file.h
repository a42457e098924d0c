// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QString>

namespace frontdoor {

/// A whole web page around a body that is HTML already.
QString webPage(const QString &title, const QString &body);

/// Writes the whole file or none of it.
Expected<void> writeReport(const QString &path, const QString &text);

} // namespace frontdoor
