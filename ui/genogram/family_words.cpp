// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/genogram/family_words.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "ui/desk/kin_words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Family)
};

QSet<PersonId> birthParents(const FamilyGraph &family, const PersonId &child)
{
    QSet<PersonId> parents;
    for (const Relationship &tie : family.ties) {
        if (tie.to == child && isBirthParent(tie.kind))
            parents << tie.from;
    }
    return parents;
}

Sex sexOf(const FamilyGraph &family, const PersonId &person)
{
    const FamilyMember *member = family.member(person);
    return member ? member->person.sex : Sex::Unknown;
}

QString shortName(const FamilyGraph &family, const PersonId &person)
{
    const FamilyMember *member = family.member(person);
    if (!member || member->withheld || member->person.givenName.isEmpty())
        return member ? nameWords(*member) : QString();
    return member->person.givenName;
}

/// From what is recorded between the two themselves.
QString directStanding(const FamilyGraph &family, const PersonId &person)
{
    const Sex sex = sexOf(family, person);
    for (const Relationship &tie : family.ties) {
        if (tie.from == person && tie.to == family.subject)
            return kinWords(tie.kind, sex);
    }
    for (const Relationship &tie : family.ties) {
        if (tie.from == family.subject && tie.to == person)
            return inverseKinWords(tie.kind, sex);
    }
    return {};
}

/// From those whom both are related to.
QString derivedStanding(const FamilyGraph &family, const PersonId &person)
{
    const Sex sex = sexOf(family, person);
    const QSet<PersonId> ours = birthParents(family, family.subject);
    for (const PersonId &parent : ours) {
        if (birthParents(family, parent).contains(person))
            return kinWords(RelationshipKind::Grandparent, sex);
    }
    const QSet<PersonId> theirs = birthParents(family, person);
    if (theirs.intersects(ours)) {
        const bool differ = theirs.size() == 2 && ours.size() == 2 && theirs != ours;
        return kinWords(differ ? RelationshipKind::HalfSibling : RelationshipKind::Sibling, sex);
    }
    for (const PersonId &parent : theirs) {
        if (birthParents(family, parent).contains(family.subject))
            return Words::tr("grandchild");
    }
    return {};
}

} // namespace

QString nameWords(const FamilyMember &member)
{
    if (member.withheld)
        return Words::tr("Restricted");
    const QString name = member.person.name();
    if (!name.isEmpty())
        return member.person.isUnborn() && member.person.givenName.isEmpty() ? Words::tr("Unborn %1").arg(name) : name;
    return member.person.isUnborn() ? Words::tr("Unborn child") : Words::tr("Name not known");
}

QString ageWords(const FamilyMember &member, QDate today)
{
    if (member.withheld)
        return {};
    if (member.person.isUnborn())
        return Words::tr("expected %1").arg(englishDate(member.person.expected, u"d MMM yyyy"));
    const QString words = age(member.person.born, today);
    return words.isEmpty() ? Words::tr("age not known") : words;
}

QString standingWords(const FamilyGraph &family, const PersonId &person)
{
    if (person == family.subject)
        return Words::tr("whom this is about");
    if (const QString direct = directStanding(family, person); !direct.isEmpty())
        return direct;
    if (const QString derived = derivedStanding(family, person); !derived.isEmpty())
        return derived;
    QStringList of;
    QString kind;
    for (const Relationship &tie : family.ties) {
        if (tie.from != person || tie.kind == RelationshipKind::Other)
            continue;
        const QString words = kinWords(tie.kind, sexOf(family, person));
        if (kind.isEmpty())
            kind = words;
        if (kind == words && of.size() < 3)
            of << shortName(family, tie.to);
    }
    if (!kind.isEmpty())
        return Words::tr("%1 of %2").arg(kind, listed(of));
    for (const Relationship &tie : family.ties) {
        if (tie.to == person)
            return Words::tr("%1 of %2")
                .arg(inverseKinWords(tie.kind, sexOf(family, person)), shortName(family, tie.from));
    }
    return Words::tr("lives in the household");
}

QStringList responsibleFor(const FamilyGraph &family, const PersonId &person, bool *subject)
{
    *subject = false;
    QStringList others;
    for (const Relationship &tie : family.ties) {
        if (tie.from != person || !tie.parentalResponsibility)
            continue;
        if (tie.to == family.subject)
            *subject = true;
        else
            others << shortName(family, tie.to);
    }
    others.removeDuplicates();
    return others;
}

QString responsibilityWords(const FamilyGraph &family, const PersonId &person)
{
    bool subject = false;
    QStringList others = responsibleFor(family, person, &subject);
    if (!subject && others.isEmpty())
        return {};
    if (others.isEmpty())
        return Words::tr("parental responsibility");
    if (subject)
        others.prepend(shortName(family, family.subject));
    return Words::tr("parental responsibility for %1").arg(listed(others));
}

QString sentenceOf(const FamilyGraph &family, const PersonId &person, QDate today)
{
    const FamilyMember *member = family.member(person);
    if (!member)
        return {};
    QStringList parts{nameWords(*member), standingWords(family, person), ageWords(*member, today),
                      responsibilityWords(family, person)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace frontdoor
