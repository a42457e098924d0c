// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/references.h"

#include "core/base/ids_of.h"
#include "core/procedure/acts.h"
#include "core/procedure/fact_kinds.h"
#include "core/procedure/general_rules.h"
#include "core/procedure/help_places.h"
#include "core/toml/table_reader.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Walks the whole tree and looks at the keys that hold references.
class References {
public:
    References(const Procedure &procedure, toml::Problems &problems)
        : m_rules(idsOf(procedure.rules))
        , m_teams(idsOf(procedure.teams))
        , m_outcomes(idsOf(procedure.outcomes))
        , m_documents(idsOf(procedure.documents))
        , m_helpPlaces(helpPlaceIds(procedure))
        , m_routes(idsOf(procedure.routes))
        , m_systems(checkSystemIds() + procedure.checkSystems)
        , m_problems(problems)
    {
    }

    void walk(const toml::Table &table)
    {
        for (const toml::Member &member : table.members) {
            const QString &key = member.key;
            if (key == "rule"_L1 || key.endsWith("-rule"_L1)) {
                if (member.node.text())
                    look(member.node, u"rule"_s, m_rules);
            } else if (key == "team"_L1 && member.node.text()) {
                look(member.node, u"team"_s, m_teams);
            } else if (key == "teams"_L1) {
                look(member.node, u"team"_s, m_teams);
            } else if (key == "outcomes"_L1) {
                look(member.node, u"outcome"_s, m_outcomes);
            } else if (key == "document"_L1 && member.node.text()) {
                look(member.node, u"document"_s, m_documents);
            } else if (key == "help"_L1) {
                look(member.node, u"help place"_s, m_helpPlaces);
            } else if ((key == "when"_L1 || key == "require"_L1) && member.node.table()) {
                for (const toml::Member &condition : member.node.table()->members)
                    lookAtCondition(condition);
            }
            walk(member.node);
        }
    }

private:
    void walk(const toml::Node &node)
    {
        if (const toml::Table *table = node.table())
            walk(*table);
        else if (const toml::Array *array = node.array())
            for (const toml::Node &item : array->items)
                walk(item);
    }

    void lookAtCondition(const toml::Member &condition)
    {
        const QString &fact = condition.key;
        const toml::Node *wanted = &condition.node;
        if (const toml::Table *test = wanted->table()) {
            if (test->members.isEmpty())
                return;
            wanted = &test->members.first().node;
        }
        if (fact == "route"_L1)
            look(*wanted, fact, m_routes);
        else if (fact == "outcome"_L1)
            look(*wanted, fact, m_outcomes);
        else if (fact == "tray"_L1 || fact == "closed-team"_L1 || fact == "child.open-team"_L1
                 || fact.endsWith(".team"_L1))
            look(*wanted, u"team"_s, m_teams);
        else if (fact == "checks.systems"_L1)
            look(*wanted, u"system"_s, m_systems);
        else if (const std::optional<QStringList> choices = factChoices(fact))
            look(*wanted, fact, *choices);
    }

    void look(const toml::Node &node, const QString &what, const QStringList &known)
    {
        if (const toml::Array *array = node.array()) {
            for (const toml::Node &item : array->items)
                look(item, what, known);
            return;
        }
        const QString *id = node.text();
        if (!id || known.contains(*id) || (what == "rule"_L1 && !generalRuleText(*id).isEmpty()))
            return;
        m_problems.add(node.at, u"there is no %1 \"%2\"%3"_s.arg(what, *id, toml::suggestion(*id, known)));
    }

    QStringList m_rules;
    QStringList m_teams;
    QStringList m_outcomes;
    QStringList m_documents;
    QStringList m_helpPlaces;
    QStringList m_routes;
    QStringList m_systems; ///< those that forms and scenario files know, and the procedure's own
    toml::Problems &m_problems;
};

} // namespace

void checkReferences(const Procedure &procedure, const toml::Table &merged, toml::Problems &problems)
{
    References(procedure, problems).walk(merged);
}

} // namespace frontdoor
