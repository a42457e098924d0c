// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/family_graph.h"

#include "core/casework/casefile/siblings.h"
#include "core/casework/casefile/standing.h"

#include <QQueue>

#include <algorithm>

namespace frontdoor {

namespace {

/// How somebody was come to, which says whose relatives of theirs are looked for.
enum class Way {
    Subject,
    Ancestor,
    Sibling,
    Descendant,
    End, ///< other parents, step-parents, carers: theirs is another family
};

constexpr int generationsUp = -2;
constexpr int generationsDown = 2;
/// In years; who is that much older than somebody is taken for one of the generation above.
constexpr int betweenGenerations = 16;

class Gatherer {
public:
    Gatherer(Records &records, QDate today, const Viewer &viewer) : m_records(records), m_today(today), m_viewer(viewer)
    {
    }

    Expected<std::optional<FamilyGraph>> gather(const PersonId &id);

private:
    struct Step {
        PersonId id;
        Way way;
    };
    struct Move {
        int generation;
        Way way;
    };

    Expected<std::optional<Person>> standing(const PersonId &id);
    Expected<QList<Relationship>> tiesOf(const Person &person);
    Expected<void> add(const Person &person, int generation, Way way, bool related);
    Expected<void> follow(const Step &step);
    Expected<void> addHousehold();
    Expected<void> joinHousehold();
    Expected<void> keepTies();
    std::optional<Move> moveAlong(const Relationship &tie, const FamilyMember &from, Way way) const;
    int guessedGeneration(const Person &person) const;
    FamilyMember *memberOf(const PersonId &id);

    Records &m_records;
    QDate m_today;
    Viewer m_viewer;
    FamilyGraph m_graph;
    QHash<PersonId, qsizetype> m_places;
    QHash<PersonId, PersonId> m_standing;
    QHash<PersonId, QList<Relationship>> m_ties;
    QQueue<Step> m_steps;
};

Expected<std::optional<FamilyGraph>> Gatherer::gather(const PersonId &id)
{
    FD_ASSIGN(const std::optional<Person> subject, standing(id));
    if (!subject)
        return std::optional<FamilyGraph>();
    m_graph.subject = subject->id;
    FD_TRY(add(*subject, 0, Way::Subject, true));
    if (!m_graph.people.first().withheld) {
        while (!m_steps.isEmpty())
            FD_TRY(follow(m_steps.dequeue()));
        FD_TRY(addHousehold());
        FD_TRY(keepTies());
    }
    return std::optional(std::move(m_graph));
}

FamilyMember *Gatherer::memberOf(const PersonId &id)
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_graph.people[*place];
}

/// The entry that stays, for one that is joined to it.
Expected<std::optional<Person>> Gatherer::standing(const PersonId &id)
{
    FD_ASSIGN(std::optional<Person> person, m_records.person(id));
    if (person && person->mergedInto) {
        FD_ASSIGN(person, m_records.person(person->mergedInto));
    }
    if (person)
        m_standing.insert(id, person->id);
    return person;
}

/// Relationships of somebody under all their entries, told of those that stay.
Expected<QList<Relationship>> Gatherer::tiesOf(const Person &person)
{
    if (const auto known = m_ties.constFind(person.id); known != m_ties.cend())
        return *known;
    FD_ASSIGN(QList<PersonId> entries, m_records.mergedInto(person.id));
    entries.prepend(person.id);
    QList<Relationship> all;
    for (const PersonId &entry : std::as_const(entries)) {
        FD_ASSIGN(const QList<Relationship> ties, m_records.relationships(entry));
        all += ties;
    }
    const bool motherTold = std::any_of(all.begin(), all.end(), [&](const Relationship &tie) {
        return tie.kind == RelationshipKind::Mother && entries.contains(tie.to);
    });
    if (person.mother && !motherTold)
        all.append({{}, person.mother, person.id, RelationshipKind::Mother, false});
    QList<Relationship> ties;
    for (Relationship &tie : all) {
        for (PersonId *end : {&tie.from, &tie.to}) {
            if (!m_standing.contains(*end)) {
                FD_ASSIGN(const std::optional<Person> found, standing(*end));
                if (!found)
                    m_standing.insert(*end, {});
            }
            *end = m_standing.value(*end);
        }
        if (tie.from && tie.to && tie.from != tie.to)
            ties.append(tie);
    }
    m_ties.insert(person.id, ties);
    return ties;
}

Expected<void> Gatherer::add(const Person &person, int generation, Way way, bool related)
{
    if (m_places.contains(person.id))
        return {};
    if (m_graph.people.size() >= FamilyGraph::mostPeople) {
        m_graph.isCut = true;
        return {};
    }
    FamilyMember member{person, generation, related, false};
    FD_ASSIGN(member.withheld, m_records.isWithheld(person.id, m_viewer));
    if (member.withheld) {
        member.person = {};
        member.person.id = person.id;
    } else {
        m_steps.enqueue({person.id, way});
    }
    m_places.insert(person.id, m_graph.people.size());
    m_graph.people.append(member);
    return {};
}

Expected<void> Gatherer::follow(const Step &step)
{
    const FamilyMember from = *memberOf(step.id);
    FD_ASSIGN(const QList<Relationship> ties, tiesOf(from.person));
    for (const Relationship &tie : ties) {
        const std::optional<Move> move = moveAlong(tie, from, step.way);
        if (!move)
            continue;
        const PersonId other = tie.from == step.id ? tie.to : tie.from;
        if (m_places.contains(other))
            continue;
        FD_ASSIGN(const std::optional<Person> person, m_records.person(other));
        if (!person)
            continue;
        const bool byAge = tie.kind == RelationshipKind::Other;
        FD_TRY(add(*person, byAge ? guessedGeneration(*person) : move->generation, move->way, true));
    }
    return {};
}

/// Where a relationship leads to, if it is to be followed.
std::optional<Gatherer::Move> Gatherer::moveAlong(const Relationship &tie, const FamilyMember &from, Way way) const
{
    const bool upwards = tie.to == from.person.id;
    const int generation = from.generation;
    const auto within = [](Move move) {
        return move.generation >= generationsUp && move.generation <= generationsDown ? std::optional(move)
                                                                                      : std::nullopt;
    };
    if (way == Way::End)
        return std::nullopt;
    if (isParental(tie.kind) && upwards) {
        const bool further = isBirthParent(tie.kind) && (way == Way::Subject || way == Way::Ancestor);
        return within({generation - 1, further ? Way::Ancestor : Way::End});
    }
    if (isParental(tie.kind)) {
        if (way == Way::Ancestor && generation == -1)
            return Move{0, Way::Sibling};
        if (way == Way::Subject || way == Way::Descendant)
            return within({generation + 1, isBirthParent(tie.kind) ? Way::Descendant : Way::End});
        return std::nullopt;
    }
    if (way != Way::Subject)
        return std::nullopt;
    if (isSiblingTie(tie.kind))
        return Move{0, Way::Sibling};
    if (tie.kind == RelationshipKind::Grandparent)
        return Move{upwards ? -2 : 2, Way::End};
    return Move{0, Way::End};
}

int Gatherer::guessedGeneration(const Person &person) const
{
    const Person &subject = m_graph.people.first().person;
    if (!subject.born.isValid() || !person.born.isValid()) {
        const bool subjectIsChild = isChild(subject, m_today);
        if (person.born.isValid() && subjectIsChild)
            return isChild(person, m_today) ? 0 : -1;
        return person.isUnborn() && !subjectIsChild ? 1 : 0;
    }
    const int older = subject.born.year() - person.born.year();
    return older >= 2 * betweenGenerations + 8 ? -2
           : older >= betweenGenerations       ? -1
           : older <= -betweenGenerations      ? 1
                                               : 0;
}

Expected<void> Gatherer::addHousehold()
{
    FD_ASSIGN(const QList<Person> members, standingHousehold(m_records, m_graph.people.first().person));
    if (members.isEmpty())
        return {};
    for (const Person &member : members)
        FD_TRY(add(member, guessedGeneration(member), Way::End, false));
    m_steps.clear();
    return joinHousehold();
}

/// Who lives there and is related to somebody other than the subject belongs beside them.
Expected<void> Gatherer::joinHousehold()
{
    for (bool again = true; again;) {
        again = false;
        for (FamilyMember &member : m_graph.people) {
            if (member.related || member.withheld)
                continue;
            FD_ASSIGN(const QList<Relationship> ties, tiesOf(member.person));
            for (const Relationship &tie : ties) {
                const bool isFrom = tie.from == member.person.id;
                const FamilyMember *other = memberOf(isFrom ? tie.to : tie.from);
                if (!other || !other->related || !(isParental(tie.kind) || isSiblingTie(tie.kind)))
                    continue;
                const int generation = other->generation + (isSiblingTie(tie.kind) ? 0 : isFrom ? -1 : 1);
                member.generation = std::clamp(generation, generationsUp, generationsDown);
                member.related = true;
                again = true;
                break;
            }
        }
    }
    return {};
}

/// The relationships of those who may be seen, among all who are there.
Expected<void> Gatherer::keepTies()
{
    const auto isSame = [](const Relationship &a, const Relationship &b) {
        const bool mutual = isSiblingTie(a.kind) || a.kind == RelationshipKind::Other;
        return a.kind == b.kind && ((a.from == b.from && a.to == b.to) || (mutual && a.from == b.to && a.to == b.from));
    };
    QHash<PersonId, QList<qsizetype>> kept; // places in the list of ties, by both ends: nobody has many
    for (const FamilyMember &member : std::as_const(m_graph.people)) {
        if (member.withheld)
            continue;
        FD_ASSIGN(const QList<Relationship> ties, tiesOf(member.person));
        for (const Relationship &tie : ties) {
            if (!m_places.contains(tie.from) || !m_places.contains(tie.to))
                continue;
            const QList<qsizetype> candidates = kept.value(tie.from);
            const auto same = std::find_if(candidates.begin(), candidates.end(),
                                           [&](qsizetype place) { return isSame(m_graph.ties.at(place), tie); });
            if (same != candidates.end()) {
                m_graph.ties[*same].parentalResponsibility |= tie.parentalResponsibility;
                continue;
            }
            for (const PersonId &end : {tie.from, tie.to})
                kept[end].append(m_graph.ties.size());
            m_graph.ties.append(tie);
        }
    }
    return {};
}

} // namespace

const FamilyMember *FamilyGraph::member(const PersonId &id) const
{
    const auto found = std::find_if(people.begin(), people.end(),
                                    [&](const FamilyMember &member) { return member.person.id == id; });
    return found == people.end() ? nullptr : &*found;
}

Expected<std::optional<FamilyGraph>> familyGraphOf(Records &records, const PersonId &person, QDate today,
                                                   const Viewer &viewer)
{
    return Gatherer(records, today, viewer).gather(person);
}

bool isParental(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Mother:
    case RelationshipKind::Father:
    case RelationshipKind::StepParent:
    case RelationshipKind::Carer: return true;
    case RelationshipKind::Sibling:
    case RelationshipKind::HalfSibling:
    case RelationshipKind::StepSibling:
    case RelationshipKind::Grandparent:
    case RelationshipKind::Other: return false;
    }
    return false;
}

bool isBirthParent(RelationshipKind kind)
{
    return kind == RelationshipKind::Mother || kind == RelationshipKind::Father;
}

bool isSiblingTie(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Sibling:
    case RelationshipKind::HalfSibling:
    case RelationshipKind::StepSibling: return true;
    case RelationshipKind::Mother:
    case RelationshipKind::Father:
    case RelationshipKind::StepParent:
    case RelationshipKind::Carer:
    case RelationshipKind::Grandparent:
    case RelationshipKind::Other: return false;
    }
    return false;
}

} // namespace frontdoor
