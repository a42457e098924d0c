// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/procedure.h"

#include <algorithm>

namespace frontdoor {

namespace {

template<class List>
auto findById(const List &list, const QString &id) -> decltype(&list.first())
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const auto &item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

} // namespace

void Procedure::index()
{
    m_rules.clear();
    for (qsizetype i = 0; i < rules.size(); ++i)
        m_rules.insert(rules[i].id, i);
}

const Rule *Procedure::rule(const QString &ruleId) const
{
    const auto it = m_rules.constFind(ruleId);
    return it == m_rules.constEnd() ? nullptr : &rules[*it];
}

const Team *Procedure::team(const QString &teamId) const
{
    return findById(teams, teamId);
}

const OutcomeRule *Procedure::outcome(Stage stage, const QString &outcomeId) const
{
    const auto it = std::find_if(outcomes.begin(), outcomes.end(), [&](const OutcomeRule &outcome) {
        return outcome.stage == stage && outcome.id == outcomeId;
    });
    return it == outcomes.end() ? nullptr : &*it;
}

const RouteRule *Procedure::route(const QString &routeId) const
{
    return findById(routes, routeId);
}

const LetterRule *Procedure::letter(const QString &letterId) const
{
    return findById(letters, letterId);
}

QString Procedure::teamKind(const QString &teamId) const
{
    const Team *found = team(teamId);
    return found ? found->kind : QString();
}

QString Procedure::outcomeLabel(Stage stage, const QString &outcomeId) const
{
    const OutcomeRule *found = outcome(stage, outcomeId);
    return found ? found->label : outcomeId;
}

} // namespace frontdoor
