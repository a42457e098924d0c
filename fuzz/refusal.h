// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

namespace frontdoor {

/// A file that cannot be read is refused as invalid, and every line of the refusal says where. Ends the program otherwise.
inline void requirePlaces(const Error &error)
{
    static const QRegularExpression shape(QStringLiteral("^[^\\n]*:[0-9]+:[0-9]+: ."));
    bool isSaid = error.code == ErrorCode::InvalidInput;
    for (const QString &line : error.detail.split(QLatin1Char('\n')))
        isSaid = isSaid && shape.match(line).hasMatch();
    if (isSaid)
        return;
    std::fprintf(stderr, "refused without a place: %s\n", qPrintable(error.detail));
    std::abort();
}

} // namespace frontdoor
