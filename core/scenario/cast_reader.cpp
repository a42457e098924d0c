// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/cast_reader.h"

#include "core/base/ids_of.h"

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;
using toml::Position;
using toml::Problems;
using toml::TableReader;

namespace {

/// Roles that need not belong to a team.
bool worksAlone(Role role)
{
    return role == Role::Administrator || role == Role::Auditor || role == Role::HeadOfService
           || role == Role::GroupManager;
}

bool isQualifiedByRole(Role role)
{
    switch (role) {
    case Role::SocialWorker:
    case Role::AssistantTeamManager:
    case Role::TeamManager:
    case Role::ScreeningManager:
    case Role::DutyManager:
    case Role::GroupManager:
    case Role::HeadOfService: return true;
    case Role::CustomerServiceOfficer:
    case Role::InformationOfficer:
    case Role::Administrator:
    case Role::Auditor: return false;
    }
    return false;
}

QDate possibleDate(TableReader &table, const QString &key)
{
    const QDate date = table.date(key);
    if (date.isValid() && (date.year() < 1900 || date.year() > 2199))
        table.problem(key, u"\"%1\" cannot be in the year %2"_s.arg(key).arg(date.year()));
    return date;
}

} // namespace

void CastReader::read(TableReader &root)
{
    root.tables(u"user"_s, [&](TableReader &t) { readUser(t); });
    struct Mother {
        Position at;
        QString id;
    };
    QList<Mother> mothers; // who may stand further down
    root.tables(u"person"_s, [&](TableReader &t) {
        const ScenarioPerson person = readPerson(t, true);
        if (!person.mother.isEmpty())
            mothers.append({t.at(u"mother"), person.mother});
        if (!person.id.isEmpty() && !addPerson(person.id, t.at().line))
            t.problem(u"id", u"a second person with the id \"%1\""_s.arg(person.id));
        m_scenario.people.append(person);
    });
    for (const Mother &mother : mothers)
        checkPerson(root.problems(), mother.at, mother.id);
    root.tables(u"relationship"_s, [&](TableReader &t) { readRelationship(t); });
    root.tables(u"episode"_s, [&](TableReader &t) { readEpisode(t); });
}

void CastReader::readUser(TableReader &table)
{
    ScenarioUser user;
    user.name = table.requiredText(u"name"_s);
    const auto isHere = [&](const ScenarioUser &other) { return other.name == user.name; };
    if (!user.name.isEmpty() && std::any_of(m_scenario.users.begin(), m_scenario.users.end(), isHere))
        table.problem(u"name", u"a second user with the name \"%1\""_s.arg(user.name));
    const std::optional<Role> role = choiceOf<Role>(table.oneOf(u"role"_s, choiceIds<Role>()));
    if (!table.has(u"role"))
        table.problem(u"\"role\" is missing"_s);
    user.role = role.value_or(Role::SocialWorker);
    user.team = table.text(u"team"_s);
    checkTeam(table.problems(), table.at(u"team"), user.team);
    if (user.team.isEmpty() && role && !worksAlone(*role))
        table.problem(u"\"team\" is missing"_s);
    user.fte = table.number(u"fte"_s, 1.0);
    if (user.fte <= 0 || user.fte > 1)
        table.problem(u"fte", u"\"fte\" must be above 0 and at most 1"_s);
    user.qualified = table.boolean(u"qualified"_s, isQualifiedByRole(user.role));
    m_scenario.users.append(user);
}

ScenarioPerson CastReader::readPerson(TableReader &table, bool idRequired)
{
    ScenarioPerson entry;
    entry.line = table.at().line;
    entry.id = idRequired ? table.requiredText(u"id"_s) : table.text(u"id"_s);
    Person &person = entry.person;
    std::tie(person.givenName, person.familyName) = splitName(table.requiredText(u"name"_s));
    entry.aliases = table.texts(u"aliases"_s);
    person.born = possibleDate(table, u"born"_s);
    person.expected = possibleDate(table, u"expected"_s);
    person.sex = choiceOf<Sex>(table.oneOf(u"sex"_s, choiceIds<Sex>(), u"U"_s)).value_or(Sex::Unknown);
    entry.household = table.text(u"household"_s);
    person.address = table.text(u"address"_s);
    person.postcode = table.text(u"postcode"_s);
    person.phone = table.text(u"phone"_s);
    person.nhsNumber = table.text(u"nhs-number"_s);
    person.upn = table.text(u"upn"_s);
    person.laChildId = table.text(u"la-child-id"_s);
    person.ethnicity = table.text(u"ethnicity"_s);
    person.disabilities = table.texts(u"disabilities"_s);
    person.firstLanguage = table.text(u"first-language"_s);
    person.religion = table.text(u"religion"_s);
    person.nationality = table.text(u"nationality"_s);
    person.school = table.text(u"school"_s);
    entry.mother = table.text(u"mother"_s);
    return entry;
}

bool CastReader::addPerson(const QString &id, int line)
{
    if (m_people.contains(id))
        return false;
    m_people.insert(id, line);
    return true;
}

QString CastReader::personIn(TableReader &table, const QString &key)
{
    const QString id = table.requiredText(key);
    checkPerson(table.problems(), table.at(key), id);
    return id;
}

void CastReader::readRelationship(TableReader &table)
{
    ScenarioRelationship relationship;
    relationship.from = personIn(table, u"from"_s);
    relationship.to = personIn(table, u"to"_s);
    if (!relationship.from.isEmpty() && relationship.from == relationship.to)
        table.problem(u"to", u"nobody is related to themselves"_s);
    const QString kind = table.oneOf(u"kind"_s, choiceIds<RelationshipKind>());
    if (!table.has(u"kind"))
        table.problem(u"\"kind\" is missing"_s);
    relationship.kind = choiceOf<RelationshipKind>(kind).value_or(RelationshipKind::Other);
    relationship.parentalResponsibility = table.boolean(u"parental-responsibility"_s);
    m_scenario.relationships.append(relationship);
}

void CastReader::readEpisode(TableReader &table)
{
    ScenarioEpisode episode;
    episode.person = personIn(table, u"person"_s);
    episode.team = table.requiredText(u"team"_s);
    checkTeam(table.problems(), table.at(u"team"), episode.team);
    episode.worker = table.text(u"worker"_s);
    checkUser(table.problems(), table.at(u"worker"), episode.worker);
    episode.opened = possibleDate(table, u"opened"_s);
    if (!table.has(u"opened"))
        table.problem(u"\"opened\" is missing"_s);
    episode.closed = possibleDate(table, u"closed"_s);
    if (episode.closed.isValid() && episode.opened.isValid() && episode.closed < episode.opened)
        table.problem(u"closed", u"closed before it was opened"_s);
    m_scenario.episodes.append(episode);
}

void CastReader::checkUser(Problems &problems, const Position &at, const QString &name) const
{
    QStringList names;
    for (const ScenarioUser &user : m_scenario.users)
        names << user.name;
    if (!name.isEmpty() && !names.contains(name))
        problems.add(at, u"there is no user \"%1\"%2"_s.arg(name, toml::suggestion(name, names)));
}

void CastReader::checkPerson(Problems &problems, const Position &at, const QString &id) const
{
    if (!id.isEmpty() && !m_people.contains(id))
        problems.add(at, u"there is no person \"%1\"%2"_s.arg(id, toml::suggestion(id, m_people.keys())));
}

void CastReader::checkTeam(Problems &problems, const Position &at, const QString &id) const
{
    if (id.isEmpty() || !m_scenario.procedure || m_scenario.procedure->team(id))
        return;
    const QStringList ids = idsOf(m_scenario.procedure->teams);
    problems.add(at, u"there is no team \"%1\" in this procedure%2"_s.arg(id, toml::suggestion(id, ids)));
}

} // namespace frontdoor
