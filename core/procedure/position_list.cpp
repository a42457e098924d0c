// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/position_list.h"

#include "core/base/text.h"
#include "core/procedure/help_places.h"
#include "core/procedure/wording.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString obligationInWords(const ObligationRule &obligation)
{
    QString on = u"on a decision"_s;
    if (obligation.on == "record-contact"_L1)
        on = u"when a contact is recorded"_s;
    else if (obligation.on == "refer"_L1)
        on = u"when a referral is made"_s;
    else if (obligation.stage)
        on = u"on a decision at %1 stage"_s.arg(idOf(*obligation.stage));
    QString line = u"%1: %2"_s.arg(capitalised(plainWords(obligation.kind)), on);
    if (!obligation.outcomes.isEmpty()) {
        QStringList outcomes;
        for (const QString &outcome : obligation.outcomes)
            outcomes << plainWords(outcome);
        line += u", with outcome %1"_s.arg(eitherOf(outcomes));
    }
    return line + whenInWords(obligation.when);
}

} // namespace

bool speakOf(const Conditions &conditions, const QStringList &facts)
{
    return std::any_of(conditions.begin(), conditions.end(), [&](const Condition &condition) {
        return std::any_of(facts.begin(), facts.end(), [&](const QString &fact) {
            return condition.fact == fact || (fact.endsWith(u'.') && condition.fact.startsWith(fact));
        });
    });
}

void PositionList::add(const QString &text, const QString &rule)
{
    const auto same = std::find_if(m_positions.begin(), m_positions.end(), [&](const Position &position) {
        return position.computed && position.text == text;
    });
    Position &position = same != m_positions.end() ? *same : m_positions.emplaceBack();
    position.text = text;
    if (!rule.isEmpty() && !position.rules.contains(rule))
        position.rules << rule;
}

void PositionList::clocks(const std::function<bool(const ClockRule &)> &fits)
{
    for (const ClockRule &clock : m_procedure.clocks) {
        if (fits(clock))
            add(u"%1: %2"_s.arg(capitalised(plainWords(clock.kind)), clockInWords(clock)), clock.rule);
    }
}

void PositionList::permissions(const QString &heading, const std::function<bool(const Permission &)> &fits)
{
    for (const Permission &permission : m_procedure.permissions) {
        if (fits(permission))
            add(u"%1: %2"_s.arg(heading, whoInWords(m_procedure, permission)), permission.rule);
    }
}

void PositionList::whoMay(const QString &heading, const QString &act)
{
    permissions(heading, [&](const Permission &permission) { return permission.acts.contains(act); });
}

void PositionList::guards(const std::function<bool(const Guard &)> &fits)
{
    for (const Rule &rule : m_procedure.rules) {
        for (const Guard &guard : rule.guards) {
            if (fits(guard))
                add(guardInWords(rule, guard), rule.id);
        }
    }
}

void PositionList::guardsOn(const QStringList &facts)
{
    guards([&](const Guard &guard) { return speakOf(guard.when, facts) || speakOf(guard.require, facts); });
}

void PositionList::obligations(const QStringList &kinds)
{
    for (const ObligationRule &obligation : m_procedure.obligations) {
        if (kinds.contains(obligation.kind))
            add(obligationInWords(obligation), obligation.rule);
    }
}

void PositionList::wordsAt(const QStringList &places)
{
    for (const Rule *rule : helpAt(m_procedure, places)) {
        const bool cited = std::any_of(m_positions.begin(), m_positions.end(),
                                       [&](const Position &position) { return position.rules.contains(rule->id); });
        if (!cited)
            m_positions.append({rule->says, {rule->id}, false});
    }
}

} // namespace frontdoor
