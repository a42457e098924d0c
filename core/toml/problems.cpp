// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/toml/problems.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace frontdoor::toml {

using namespace Qt::StringLiterals;

QString Problem::text() const
{
    return u"%1:%2:%3: %4"_s.arg(at.file).arg(at.line).arg(at.column).arg(message);
}

Error Problems::error() const
{
    QList<Problem> sorted = m_problems;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem &a, const Problem &b) {
        return std::tie(a.at.file, a.at.line, a.at.column) < std::tie(b.at.file, b.at.line, b.at.column);
    });
    QStringList lines;
    for (const Problem &problem : sorted)
        lines << problem.text();
    return {ErrorCode::InvalidInput, sorted.isEmpty() ? QString() : sorted.first().at.file, lines.join(u'\n')};
}

} // namespace frontdoor::toml
