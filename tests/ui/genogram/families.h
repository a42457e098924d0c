// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_graph.h"

namespace frontdoor {

/// A family for tests and pictures, told person by person; the first is whom it is about.
class MadeFamily {
public:
    /// Ids are the given names, in lower case.
    MadeFamily &add(const QString &name, Sex sex, int generation, QDate born = {}, const QString &household = {})
    {
        FamilyMember member;
        member.person.givenName = name;
        member.person.familyName = QStringLiteral("Sample");
        member.person.id = id(name);
        member.person.sex = sex;
        member.person.born = born;
        member.person.household = HouseholdId(household);
        if (!household.isEmpty())
            member.person.address = household;
        member.generation = generation;
        if (m_family.people.isEmpty())
            m_family.subject = member.person.id;
        m_family.people.append(member);
        return *this;
    }
    MadeFamily &tie(const QString &from, const QString &to, RelationshipKind kind, bool responsible = false)
    {
        m_family.ties.append({RecordId(from + to), id(from), id(to), kind, responsible});
        return *this;
    }
    MadeFamily &expected(QDate day)
    {
        m_family.people.last().person.expected = day;
        m_family.people.last().person.givenName.clear();
        return *this;
    }
    MadeFamily &restricted()
    {
        FamilyMember &member = m_family.people.last();
        const PersonId kept = member.person.id;
        member.person = {};
        member.person.id = kept;
        member.withheld = true;
        return *this;
    }

    const FamilyGraph &graph() const { return m_family; }
    static PersonId id(const QString &name) { return PersonId(name.toLower()); }

private:
    FamilyGraph m_family;
};

/// Three generations, half-siblings on both sides, an unborn child, a restricted brother, two households.
inline MadeFamily largeFamily()
{
    using Kind = RelationshipKind;
    const QString orchard = QStringLiteral("12 Orchard Row");
    const QString hill = QStringLiteral("3 Hill Close");
    MadeFamily family;
    family.add(QStringLiteral("Ava"), Sex::Female, 0, QDate(2016, 3, 1), orchard)
        .add(QStringLiteral("Jo"), Sex::Female, -1, QDate(1988, 7, 14), orchard)
        .add(QStringLiteral("Tom"), Sex::Male, -1, QDate(1985, 2, 2), hill)
        .add(QStringLiteral("Ben"), Sex::Male, 0, QDate(2019, 6, 9), orchard)
        .add(QStringLiteral("Cora"), Sex::Female, 0, QDate(2013, 1, 20), orchard)
        .add(QStringLiteral("Karl"), Sex::Male, -1, QDate(1984, 5, 5))
        .add(QStringLiteral("Rick"), Sex::Male, -1, QDate(1990, 9, 9), orchard)
        .add(QStringLiteral("Baby"), Sex::Unknown, 0, {}, orchard)
        .expected(QDate(2026, 8, 3))
        .add(QStringLiteral("Dan"), Sex::Male, 0, QDate(2021, 11, 2), hill)
        .add(QStringLiteral("Una"), Sex::Female, -1, QDate(1991, 3, 3), hill)
        .add(QStringLiteral("Secret"), Sex::Male, 0)
        .restricted()
        .add(QStringLiteral("Gwen"), Sex::Female, -2, QDate(1961, 1, 1))
        .add(QStringLiteral("Hugh"), Sex::Male, -2, QDate(1958, 1, 1))
        .add(QStringLiteral("Ida"), Sex::Female, -2)
        .add(QStringLiteral("Lodger"), Sex::Unknown, -1, QDate(1979, 1, 1), orchard);
    for (const char *child : {"Ava", "Ben", "Secret"})
        family.tie(QStringLiteral("Jo"), QString::fromLatin1(child), Kind::Mother, true)
            .tie(QStringLiteral("Tom"), QString::fromLatin1(child), Kind::Father, qstrcmp(child, "Ava") == 0);
    family.tie(QStringLiteral("Jo"), QStringLiteral("Cora"), Kind::Mother, true)
        .tie(QStringLiteral("Karl"), QStringLiteral("Cora"), Kind::Father)
        .tie(QStringLiteral("Jo"), QStringLiteral("Baby"), Kind::Mother)
        .tie(QStringLiteral("Rick"), QStringLiteral("Baby"), Kind::Father)
        .tie(QStringLiteral("Rick"), QStringLiteral("Ava"), Kind::StepParent)
        .tie(QStringLiteral("Rick"), QStringLiteral("Ben"), Kind::StepParent)
        .tie(QStringLiteral("Tom"), QStringLiteral("Dan"), Kind::Father)
        .tie(QStringLiteral("Una"), QStringLiteral("Dan"), Kind::Mother, true)
        .tie(QStringLiteral("Gwen"), QStringLiteral("Jo"), Kind::Mother)
        .tie(QStringLiteral("Hugh"), QStringLiteral("Jo"), Kind::Father)
        .tie(QStringLiteral("Ida"), QStringLiteral("Ava"), Kind::Grandparent)
        .tie(QStringLiteral("Cora"), QStringLiteral("Ava"), Kind::HalfSibling);
    return family;
}

} // namespace frontdoor
