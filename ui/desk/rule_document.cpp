// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/rule_document.h"

#include "ui/desk/finding_text.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

QString ruleDocumentStyle(const Theme &theme)
{
    const auto font = [&](TextRole role) {
        return u"font-size: %1px; font-weight: %2;"_s.arg(theme.font(role).pixelSize()).arg(theme.font(role).weight());
    };
    const QString muted = u"color: %1;"_s.arg(theme.colour(ColourRole::Muted).name());
    return u".place { %1 margin-top: %2px; margin-bottom: %3px; } p { margin-top: 0px; margin-bottom: %4px; }"
           ".title { %5 %6 } .small { %7 %6 }"_s.arg(font(TextRole::Heading))
               .arg(theme.space(16))
               .arg(theme.space(8))
               .arg(theme.space(12))
               .arg(font(TextRole::SmallStrong), muted, font(TextRole::Small));
}

QString rulePlaceHtml(const QString &words)
{
    return u"<p class=\"place\">%1</p>"_s.arg(words.toHtmlEscaped());
}

QString ruleHtml(const RuleLines &rule, const QStringList &uses)
{
    QStringList shown{u"<span class=\"title\">%1</span>"_s.arg(rule.title.toHtmlEscaped()), rule.says.toHtmlEscaped()};
    for (const QString &use : uses)
        shown << u"<span class=\"small\">– %1</span>"_s.arg(use.toHtmlEscaped());
    for (const QString &small : {rule.assumption, rule.source}) {
        if (!small.isEmpty())
            shown << u"<span class=\"small\">%1</span>"_s.arg(small.toHtmlEscaped());
    }
    return u"<p>%1</p>"_s.arg(shown.join("<br>"_L1));
}

} // namespace frontdoor
