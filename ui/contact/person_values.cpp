// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/person_values.h"

#include "core/domain/field_values.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

template<class T>
void take(T &member, const Value &value)
{
    if (const auto *plain = std::get_if<T>(&value))
        member = *plain;
}

void take(Sex &member, const Value &value)
{
    if (const auto *id = std::get_if<QString>(&value))
        member = choiceOf<Sex>(*id).value_or(Sex::Unknown);
}

template<class Tag>
void take(Id<Tag> &member, const Value &value)
{
    if (const auto *id = std::get_if<QString>(&value))
        member = Id<Tag>(*id);
}

} // namespace

FieldValues personValues(const Person &person)
{
    return knownValues(person);
}

Person personFromValues(const PersonId &id, const FieldValues &values)
{
    Person person;
    person.id = id;
    Person::fields(person,
                   [&](const char *field, auto &member) { take(member, values.value(QString::fromLatin1(field))); });
    return person;
}

} // namespace frontdoor
