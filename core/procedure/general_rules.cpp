// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/general_rules.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::GeneralRules)
};

} // namespace

QString generalRuleText(const QString &rule)
{
    if (rule == "GEN-01"_L1)
        return Words::tr("This role or team may not do this.");
    if (rule == "GEN-02"_L1)
        return Words::tr("This does not exist, or it was made void.");
    if (rule == "GEN-03"_L1)
        return Words::tr("Somebody changed this since it was opened. Look at their change before saving yours.");
    if (rule == "GEN-04"_L1)
        return Words::tr("A received time cannot be in the future, and moving it back needs a reason.");
    if (rule == "GEN-05"_L1)
        return Words::tr("This has already been decided or allocated.");
    if (rule == "GEN-06"_L1)
        return Words::tr("Nobody authorises their own recommendation.");
    if (rule == "GEN-07"_L1)
        return Words::tr("A required answer is missing.");
    if (rule == "GEN-08"_L1)
        return Words::tr("This record is closed, locked or restricted.");
    if (rule == "GEN-09"_L1)
        return Words::tr("The date of birth or expected date does not fit.");
    if (rule == "GEN-10"_L1)
        return Words::tr("A text is longer than can be kept. It was not cut off, and nothing was saved.");
    if (rule == "GEN-11"_L1)
        return Words::tr("The clock of this computer is behind what has been recorded already.");
    if (rule == "GEN-12"_L1)
        return Words::tr("A letter tells its readers only what they may know, and has all that it needs.");
    if (rule == "GEN-13"_L1)
        return Words::tr("A number or postcode is not what such a one looks like. It is probably mistyped.");
    return {};
}

Finding generalFinding(const QString &rule, const QString &missing, const QString &field)
{
    Finding finding;
    finding.rule = rule;
    finding.says = generalRuleText(rule);
    finding.missing = missing;
    finding.field = field;
    finding.permission = rule == "GEN-01"_L1 || rule == "GEN-06"_L1;
    return finding;
}

} // namespace frontdoor
