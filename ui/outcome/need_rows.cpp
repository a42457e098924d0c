// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/need_rows.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Checklist::Row needRow(const Finding &finding, Checklist::State state)
{
    const QString words = finding.missing.isEmpty() ? finding.says : finding.missing;
    return {u"%1|%2|%3"_s.arg(finding.field, finding.rule, words), words, state, finding.rule};
}

QList<Checklist::Row> needRows(const Findings &all, const Findings &missing)
{
    QList<Checklist::Row> rows;
    for (const Finding &finding : all)
        rows.append(needRow(finding, missing.contains(finding) ? Checklist::State::Missing : Checklist::State::Done));
    for (const Finding &finding : missing) {
        if (!all.contains(finding))
            rows.append(needRow(finding, Checklist::State::Missing));
    }
    return rows;
}

} // namespace frontdoor
