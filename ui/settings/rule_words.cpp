// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/rule_words.h"

#include "core/procedure/help_places.h"
#include "core/procedure/rule_uses.h"
#include "core/procedure/wording.h"
#include "ui/desk/clock_words.h"
#include "ui/settings/act_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::RuleWords)
};

/// Lines of usesOf() that name acts and moments by their ids; they are said otherwise above.
bool isSaidOtherwise(const QString &use)
{
    static const QStringList beginnings{u"blocks "_s, u"warns "_s, u"tells "_s, u"advises "_s, u"clock \""_s};
    return use.contains(": open to "_L1)
           || std::any_of(beginnings.begin(), beginnings.end(),
                          [&](const QString &beginning) { return use.startsWith(beginning); });
}

} // namespace

QStringList usesInWords(const Procedure &procedure, const Rule &rule)
{
    QStringList lines;
    for (const Guard &guard : rule.guards)
        lines << guardInWords(rule, guard);
    for (const Advice &advice : rule.advice)
        lines << Words::tr("Advises when %1").arg(conditionsInWords(advice.when));
    for (const ClockRule &clock : procedure.clocks) {
        if (clock.rule == rule.id)
            lines << Words::tr("Clock for %1: %2").arg(clockKindWords(clock.kind), clockInWords(clock));
    }
    for (const Permission &permission : procedure.permissions) {
        if (permission.rule == rule.id)
            lines << Words::tr("%1: open to %2").arg(actWords(permission.acts), whoInWords(procedure, permission));
    }
    for (const QString &use : usesOf(procedure, rule).work) {
        if (!isSaidOtherwise(use))
            lines << capitalised(use);
    }
    return lines;
}

QStringList helpInWords(const Procedure &procedure, const Rule &rule)
{
    QStringList lines;
    for (const QString &place : rule.help) {
        if (const QString words = helpPlaceWords(procedure, place); !words.isEmpty())
            lines << Words::tr("Shown as help about %1").arg(words);
    }
    return lines;
}

} // namespace frontdoor
