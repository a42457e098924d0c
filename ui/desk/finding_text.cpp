// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/finding_text.h"

#include <QStringList>

namespace frontdoor {

using namespace Qt::StringLiterals;

QString findingText(const Finding &finding)
{
    QStringList sentences;
    if (!finding.missing.isEmpty())
        sentences << finding.missing;
    if (!finding.says.isEmpty())
        sentences << finding.says;
    return u"%1 %2"_s.arg(sentences.join(u' '), finding.source()).trimmed();
}

QString shortFindingText(const Finding &finding)
{
    return u"%1 %2"_s.arg(finding.missing.isEmpty() ? finding.says : finding.missing, finding.rule);
}

QString findingsText(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines << findingText(finding);
    return lines.join(u'\n');
}

} // namespace frontdoor
