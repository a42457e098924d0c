// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/radar_people.h"

#include "core/casework/casefile/standing.h"
#include "core/casework/views/family_graph.h"

#include <algorithm>

namespace frontdoor {

namespace {

bool isParent(RadarTie tie)
{
    return tie == RadarTie::Mother || tie == RadarTie::Father || tie == RadarTie::StepParent || tie == RadarTie::Carer;
}

/// What the other end of a relationship is to the child; `upwards`: the other is the kind of the child.
RadarTie tieFor(RelationshipKind kind, bool upwards)
{
    switch (kind) {
    case RelationshipKind::Sibling: return RadarTie::Sibling;
    case RelationshipKind::HalfSibling: return RadarTie::HalfSibling;
    case RelationshipKind::StepSibling: return RadarTie::StepSibling;
    case RelationshipKind::Mother: return upwards ? RadarTie::Mother : RadarTie::Offspring;
    case RelationshipKind::Father: return upwards ? RadarTie::Father : RadarTie::Offspring;
    case RelationshipKind::StepParent: return upwards ? RadarTie::StepParent : RadarTie::Relative;
    case RelationshipKind::Carer: return upwards ? RadarTie::Carer : RadarTie::Relative;
    case RelationshipKind::Grandparent: return upwards ? RadarTie::Grandparent : RadarTie::Relative;
    case RelationshipKind::Other: return RadarTie::Relative;
    }
    return RadarTie::Relative;
}

} // namespace

RadarPeople::RadarPeople(Views &views, const RadarQuestion &question, const Viewer &viewer)
    : m_views(views)
    , m_question(question)
    , m_viewer(viewer)
    , m_child(question.child)
{
}

Expected<void> RadarPeople::gather()
{
    FD_ASSIGN(const std::optional<Person> onFile, standingEntry(m_views, m_question.child.id));
    m_onFile = onFile.has_value();
    if (onFile)
        m_child = *onFile;
    FD_ASSIGN(const qsizetype child, add(m_child, {RadarTie::Child, RadarGroup::Child, {}, true}));
    if (m_onFile)
        m_found[child].withheld = false; // whether the child may be seen is asked before
    FD_TRY(addKin());
    FD_TRY(addParentsChildren());
    FD_TRY(addHousehold(m_child, {RadarTie::Household, RadarGroup::Family, {}, true}));
    QList<qsizetype> anchors;
    for (qsizetype place = 1; place < m_found.size(); ++place)
        anchors.append(place);
    for (const PersonId &id : m_question.also) {
        FD_ASSIGN(const std::optional<Person> named, standingEntry(m_views, id));
        if (!named || placeOf(named->id) >= 0)
            continue;
        FD_ASSIGN(const qsizetype place, add(*named, {RadarTie::Named, RadarGroup::Family, {}, false}));
        if (place >= 0)
            anchors.append(place);
    }
    // Of a child who is not on file the family is that of those who are.
    if (!m_onFile) {
        for (const qsizetype anchor : std::as_const(anchors))
            FD_TRY(addKinOfNamed(anchor));
    }
    return addShared();
}

bool RadarPeople::hasRoom(RadarGroup group) const
{
    const qsizetype most = group == RadarGroup::Family ? FamilyRadar::mostFamily : FamilyRadar::mostAtPlace;
    return std::ranges::count(m_found, group, [](const Found &found) { return found.person.group; }) < most;
}

Expected<qsizetype> RadarPeople::add(const Person &person, const Wanted &wanted)
{
    if (const qsizetype known = placeOf(person.id); known >= 0) {
        m_found[known].person.counts |= wanted.counts;
        return known;
    }
    if (!hasRoom(wanted.group))
        return -1;
    Found found;
    found.person.id = person.id;
    found.person.name = person.name();
    found.person.born = person.born;
    found.person.sex = person.sex;
    found.person.tie = wanted.tie;
    found.person.group = wanted.group;
    found.person.through = wanted.through;
    found.person.counts = wanted.counts;
    found.entries.append(person.id);
    if (person.id) {
        FD_ASSIGN(const QList<PersonId> joined, m_views.mergedInto(person.id));
        found.entries += joined;
        FD_ASSIGN(found.withheld, m_views.isWithheld(person.id, m_viewer));
    }
    const qsizetype place = m_found.size();
    for (const PersonId &entry : std::as_const(found.entries))
        m_places.insert(entry, place);
    m_found.append(found);
    return place;
}

/// Under all their entries.
Expected<QList<Relationship>> RadarPeople::tiesOf(qsizetype place)
{
    QList<Relationship> all;
    for (const PersonId &entry : m_found.at(place).entries) {
        FD_ASSIGN(const QList<Relationship> ties, m_views.relationships(entry));
        all += ties;
    }
    return all;
}

Expected<void> RadarPeople::addKin()
{
    FD_ASSIGN(const QList<Relationship> onFile, tiesOf(0));
    for (const Relationship &tie : onFile + m_question.ties) {
        const bool upwards = placeOf(tie.to) == 0;
        FD_ASSIGN(const std::optional<Person> other, standingEntry(m_views, upwards ? tie.from : tie.to));
        if (other && placeOf(other->id) != 0)
            FD_TRY(add(*other, {tieFor(tie.kind, upwards), RadarGroup::Family, {}, isSiblingTie(tie.kind)}));
    }
    // As typed, too: the mother of a child who is not on file is chosen in the form.
    for (const PersonId &id : {m_child.mother, m_question.child.mother}) {
        if (!id)
            continue;
        FD_ASSIGN(const std::optional<Person> mother, standingEntry(m_views, id));
        if (mother && placeOf(mother->id) != 0)
            FD_TRY(add(*mother, {RadarTie::Mother, RadarGroup::Family, {}, false}));
    }
    return {};
}

Expected<void> RadarPeople::addParentsChildren()
{
    for (qsizetype place = 1, count = m_found.size(); place < count; ++place) {
        const Found parent = m_found.at(place);
        if (!isParent(parent.person.tie) || parent.withheld)
            continue;
        FD_ASSIGN(const QList<Relationship> ties, tiesOf(place));
        for (const Relationship &tie : ties) {
            if (!isBirthParent(tie.kind) || placeOf(tie.from) != place)
                continue;
            FD_ASSIGN(const std::optional<Person> other, standingEntry(m_views, tie.to));
            if (!other)
                continue;
            const bool byBirth = parent.person.tie == RadarTie::Mother || parent.person.tie == RadarTie::Father;
            const qsizetype known = placeOf(other->id);
            if (known > 0 && byBirth && m_found.at(known).person.tie == RadarTie::ParentsChild
                && m_found.at(known).person.through != parent.person.name)
                m_found[known].person.tie = RadarTie::Sibling; // of both parents
            const bool byMarriage = parent.person.tie == RadarTie::StepParent;
            if (known < 0)
                FD_TRY(add(*other, {byMarriage ? RadarTie::StepSibling : RadarTie::ParentsChild, RadarGroup::Family,
                                    parent.person.name, false}));
        }
    }
    return {};
}

Expected<void> RadarPeople::addHousehold(const Person &person, const Wanted &wanted)
{
    FD_ASSIGN(const QList<Person> members, standingHousehold(m_views, person));
    for (const Person &member : members)
        FD_TRY(add(member, wanted));
    return {};
}

/// Who belongs to somebody whom the call names: their brothers and sisters, parents, and who lives with them.
Expected<void> RadarPeople::addKinOfNamed(qsizetype anchor)
{
    const Found named = m_found.at(anchor);
    if (named.withheld)
        return {};
    const Wanted kin{RadarTie::KinOf, RadarGroup::Family, named.person.name, false};
    FD_ASSIGN(const QList<Relationship> ties, tiesOf(anchor));
    for (const Relationship &tie : ties) {
        FD_ASSIGN(const std::optional<Person> other,
                  standingEntry(m_views, placeOf(tie.from) == anchor ? tie.to : tie.from));
        if (other && placeOf(other->id) < 0)
            FD_TRY(add(*other, kin));
    }
    FD_ASSIGN(const std::optional<Person> person, m_views.person(named.person.id));
    return person ? addHousehold(*person, kin) : Expected<void>();
}

Expected<void> RadarPeople::addShared()
{
    FD_ASSIGN(QList<Home> homes, homesOf(m_views, m_child));
    const Person &typed = m_question.child;
    const bool moved = !typed.address.isEmpty()
                       && (!m_onFile
                           || !isSameHome({typed.address, typed.postcode, {}},
                                          {m_child.address, m_child.postcode, {}}));
    const bool otherPhone = !phoneKey(typed.phone).isEmpty() && (!m_onFile || typed.phone != m_child.phone);
    if (m_onFile) {
        FD_ASSIGN(const QList<SharedPlace> places, m_views.sharing(m_child.id));
        FD_TRY(addSharing(places, homes, {}, false));
    }
    if (moved || otherPhone) {
        Person told = typed;
        if (!moved)
            told.address.clear();
        FD_ASSIGN(const QList<SharedPlace> places, sharingTyped(m_views, told, m_viewer));
        if (moved)
            homes.prepend({typed.address, typed.postcode, std::nullopt});
        FD_TRY(addSharing(places, homes, {}, false));
    }
    // Children have no phone: their parents have.
    for (qsizetype place = 1, count = m_found.size(); place < count; ++place) {
        const Found parent = m_found.at(place);
        if (!isParent(parent.person.tie) || parent.withheld)
            continue;
        FD_ASSIGN(const QList<SharedPlace> places, m_views.sharing(parent.person.id));
        FD_TRY(addSharing(places, homes, parent.person.name, true));
    }
    if (moved)
        m_child.address = typed.address;
    if (otherPhone)
        m_child.phone = typed.phone;
    return {};
}

Expected<void> RadarPeople::addSharing(const QList<SharedPlace> &places, const QList<Home> &homes,
                                       const QString &phoneOf, bool phoneOnly)
{
    QList<SharedPlace> sorted = places;
    std::stable_partition(sorted.begin(), sorted.end(), [](const SharedPlace &place) { return place.address; });
    for (const SharedPlace &place : std::as_const(sorted)) {
        const bool lives = !phoneOnly && (place.address || place.formerAddress);
        if ((!lives && !place.phone) || placeOf(place.person) >= 0)
            continue;
        FD_ASSIGN(const std::optional<Person> person, standingEntry(m_views, place.person));
        if (!person || placeOf(person->id) >= 0)
            continue;
        const Wanted wanted{lives ? RadarTie::Address : RadarTie::Phone,
                            lives ? RadarGroup::Address : RadarGroup::Phone, lives ? QString() : phoneOf, false};
        FD_ASSIGN(const qsizetype at, add(*person, wanted));
        if (at < 0) {
            ++m_notLooked;
            continue;
        }
        m_found[at].person.samePhone = lives && place.phone;
        if (lives && !m_found.at(at).withheld) {
            FD_ASSIGN(const QList<Home> theirs, homesOf(m_views, *person));
            m_found[at].person.home = sharedHome(homes, theirs);
        }
    }
    return {};
}

} // namespace frontdoor
