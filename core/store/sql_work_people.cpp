// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/columns_records.h"
#include "core/store/people_index.h"
#include "core/store/query.h"
#include "core/store/sql_work.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<void> SqlWork::changeWords(const PersonId &id)
{
    FD_ASSIGN(const std::optional<qint64> no, numberOf(id));
    if (!no)
        return {};
    FD_ASSIGN(const std::optional<Likeness> like, likenessByNo(*no));
    return like ? PeopleIndex(connection()).change(*no, *like) : Expected<void>();
}

Expected<void> SqlWork::openAddress(const Person &person)
{
    if (person.address.isEmpty() && person.postcode.isEmpty())
        return {};
    FD_ASSIGN(Statement statement, connection().statement(u"person/open_address"_s));
    statement.bind(u":person_id"_s, person.id).bind(u":address"_s, person.address);
    statement.bind(u":postcode"_s, person.postcode).bind(u":since"_s, m_now);
    return statement.run();
}

Expected<void> SqlWork::joinHousehold(const Person &person)
{
    if (!person.household)
        return {};
    FD_ASSIGN(Statement statement, connection().statement(u"person/join_household"_s));
    statement.bind(u":household"_s, person.household).bind(u":person_id"_s, person.id).bind(u":since"_s, m_now);
    return statement.run();
}

Expected<void> SqlWork::endCurrent(const QString &name, const PersonId &id)
{
    FD_ASSIGN(Statement statement, connection().statement(name));
    statement.bind(u":person_id"_s, id).bind(u":until"_s, m_now);
    return statement.run();
}

Expected<void> SqlWork::add(const Person &person)
{
    FD_TRY(insertRecord(connection(), u"person/insert"_s, person));
    FD_ASSIGN(const std::optional<qint64> no, numberOf(person.id));
    if (no)
        FD_TRY(PeopleIndex(connection()).add(*no, {person, {}, {}}));
    FD_TRY(openAddress(person));
    FD_TRY(joinHousehold(person));
    note(u"person"_s, person.id.text());
    return {};
}

Expected<bool> SqlWork::update(const Person &person)
{
    FD_ASSIGN(const std::optional<Person> before, this->person(person.id));
    if (!before)
        return false;
    FD_ASSIGN(const bool isFirst, replaceRecord(connection(), u"person/update"_s, person));
    if (!isFirst)
        return false;
    if (before->address != person.address || before->postcode != person.postcode) {
        FD_TRY(endCurrent(u"person/close_address"_s, person.id));
        FD_TRY(openAddress(person));
    }
    if (before->household != person.household) {
        FD_TRY(endCurrent(u"person/leave_household"_s, person.id));
        FD_TRY(joinHousehold(person));
    }
    FD_TRY(changeWords(person.id)); // after the address, whose history is among the words
    note(u"person"_s, person.id.text());
    return true;
}

Expected<void> SqlWork::add(const PersonName &name)
{
    FD_TRY(insertRecord(connection(), u"person/insert_name"_s, name));
    FD_TRY(changeWords(name.person));
    note(u"person"_s, name.person.text());
    return {};
}

Expected<void> SqlWork::set(const PersonId &person, const QList<PersonName> &names)
{
    {
        FD_ASSIGN(Statement statement, connection().statement(u"person/delete_names"_s));
        statement.bind(u":person_id"_s, person);
        FD_TRY(statement.run());
    }
    for (PersonName name : names) {
        name.person = person;
        FD_TRY(insertRecord(connection(), u"person/insert_name"_s, name));
    }
    FD_TRY(changeWords(person));
    note(u"person"_s, person.text());
    return {};
}

Expected<void> SqlWork::update(const Relationship &relationship)
{
    FD_ASSIGN(Statement statement, connection().statement(u"relationship/update"_s));
    statement.bind(u":id"_s, relationship.id).bind(u":kind"_s, relationship.kind);
    statement.bind(u":parental_responsibility"_s, relationship.parentalResponsibility);
    FD_TRY(mustChange(statement));
    note(u"person"_s, relationship.from.text());
    note(u"person"_s, relationship.to.text());
    return {};
}

Expected<void> SqlWork::remove(const Relationship &relationship)
{
    FD_ASSIGN(Statement statement, connection().statement(u"relationship/delete"_s));
    statement.bind(u":id"_s, relationship.id);
    FD_TRY(mustChange(statement));
    note(u"person"_s, relationship.from.text());
    note(u"person"_s, relationship.to.text());
    return {};
}

Expected<void> SqlWork::add(const Relationship &relationship)
{
    FD_TRY(insertRecord(connection(), u"relationship/insert"_s, relationship));
    note(u"person"_s, relationship.from.text());
    note(u"person"_s, relationship.to.text());
    return {};
}

Expected<void> SqlWork::add(const Episode &episode)
{
    FD_TRY(insertRecord(connection(), u"episode/insert"_s, episode));
    note(u"episode"_s, episode.id.text());
    return {};
}

Expected<bool> SqlWork::update(const Episode &episode)
{
    FD_ASSIGN(const bool isFirst, replaceRecord(connection(), u"episode/update"_s, episode));
    if (isFirst)
        note(u"episode"_s, episode.id.text());
    return isFirst;
}

Expected<void> SqlWork::giveRole(const User &user)
{
    FD_ASSIGN(Statement statement, connection().statement(u"user/give_role"_s));
    statement.bind(u":user_id"_s, user.id).bind(u":role"_s, user.role);
    statement.bind(u":team"_s, user.team).bind(u":since"_s, m_now);
    return statement.run();
}

Expected<void> SqlWork::add(const User &user)
{
    {
        FD_ASSIGN(Statement statement, connection().statement(u"user/insert"_s));
        bindColumns(statement, user);
        statement.bind(u":sign_in_key"_s, signInKey(user.signIn));
        FD_TRY(statement.run());
    }
    FD_TRY(giveRole(user));
    note(u"user"_s, user.id.text());
    return {};
}

Expected<void> SqlWork::set(const Credentials &credentials)
{
    FD_TRY(insertRecord(connection(), u"sign_in/set"_s, credentials));
    note(u"user"_s, credentials.user.text());
    return {};
}

Expected<bool> SqlWork::update(const User &user)
{
    {
        FD_ASSIGN(Statement statement, connection().statement(u"user/update"_s));
        bindColumns(statement, user);
        statement.bind(u":sign_in_key"_s, signInKey(user.signIn));
        FD_ASSIGN(const qint64 changed, statement.change());
        if (changed != 1)
            return false;
    }
    FD_ASSIGN(Statement endRole, connection().statement(u"user/end_role"_s));
    endRole.bind(u":user_id"_s, user.id).bind(u":role"_s, user.role);
    endRole.bind(u":team"_s, user.team).bind(u":until"_s, m_now);
    FD_ASSIGN(const qint64 ended, endRole.change());
    if (ended > 0)
        FD_TRY(giveRole(user));
    note(u"user"_s, user.id.text());
    return true;
}

Expected<void> SqlWork::add(const Absence &absence)
{
    FD_TRY(insertRecord(connection(), u"absence/insert"_s, absence));
    note(u"absence"_s, absence.id.text());
    return {};
}

Expected<void> SqlWork::remove(const Absence &absence)
{
    FD_ASSIGN(Statement statement, connection().statement(u"absence/delete"_s));
    statement.bind(u":id"_s, absence.id);
    FD_TRY(mustChange(statement));
    note(u"absence"_s, absence.id.text());
    return {};
}

Expected<void> SqlWork::set(const DutyWorker &duty)
{
    FD_TRY(insertRecord(connection(), u"duty_worker/set"_s, duty));
    note(u"duty-worker"_s, duty.team + u'/' + duty.on.toString(Qt::ISODate));
    return {};
}

} // namespace frontdoor
