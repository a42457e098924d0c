// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/finding_text.h"

#include "core/procedure/help_places.h"
#include "core/procedure/questions.h"

#include <QCoreApplication>
#include <QStringList>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::FindingText)
};

/// What a rule does.
QString severityWords(Severity severity)
{
    switch (severity) {
    case Severity::Block: return Words::tr("Has to be met");
    case Severity::Warn: return Words::tr("Warns");
    case Severity::Inform: return Words::tr("For information");
    }
    return {};
}

} // namespace

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

RuleLines ruleLines(const Procedure &procedure, const Rule &rule)
{
    return {Words::tr("%1 · %2").arg(rule.id, severityWords(rule.severity)),
            {},
            rule.says,
            rule.assumption.isEmpty() ? QString() : Words::tr("Assumed: %1").arg(rule.assumption),
            findingFor(procedure, rule.id).source()};
}

QString helpHeading(const Procedure &procedure, const QString &place)
{
    return Words::tr("What the procedure says about %1").arg(helpPlaceWords(procedure, place));
}

} // namespace frontdoor
