// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/finding.h"

#include <QStringList>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

QLatin1String name(Severity severity)
{
    switch (severity) {
    case Severity::Block: return "block"_L1;
    case Severity::Warn: return "warn"_L1;
    case Severity::Inform: return "inform"_L1;
    }
    return "block"_L1;
}

QString Finding::source() const
{
    QStringList parts;
    if (!document.isEmpty())
        parts << document;
    if (!section.isEmpty())
        parts << section;
    const QString place = parts.join(", "_L1);
    return place.isEmpty() ? rule : u"%1 (%2)"_s.arg(place, rule);
}

bool hasBlock(const Findings &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &f) { return f.severity == Severity::Block; });
}

} // namespace frontdoor
