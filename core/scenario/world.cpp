// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/world.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

World::World(const Scenario &scenario, std::unique_ptr<Store> store)
    : m_store(std::move(store))
    , m_rules{scenario.procedure, Calendar(BankHolidays::shipped())}
    , m_clock(scenario.steps.isEmpty() ? Instant() : scenario.steps.first().at)
{
    // The ids are made before the transaction, which may have to run again.
    for (const ScenarioUser &user : scenario.users)
        m_users.insert(user.name, UserId::make());
    for (const ScenarioPerson &person : scenario.people)
        m_people.insert(person.id, PersonId::make());
}

Expected<World> World::setUp(const Scenario &scenario, std::unique_ptr<Store> store)
{
    World world(scenario, std::move(store));
    DatabaseSummary held;
    FD_TRY(world.m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(held, views.summary());
        return {};
    }));
    // Nobody's cases, and nobody's procedure, are ever overwritten by a try.
    if (held != DatabaseSummary()) {
        return failure(ErrorCode::AlreadyExists, u"the database"_s,
                       u"it holds people or cases; scenarios are played in an empty one"_s);
    }
    FD_TRY(world.m_store->write([&](Work &work) { return world.addCast(work, scenario).map([] { return true; }); },
                                UserId(), world.now()));
    return world;
}

Expected<void> World::addCast(Work &work, const Scenario &scenario)
{
    QList<ProcedureFile> files;
    for (const ProcedureText &text : scenario.procedureFiles)
        files.append({text.name, text.text});
    FD_TRY(work.setProcedureFiles(files));
    for (const ScenarioUser &entry : scenario.users) {
        User user;
        user.id = m_users.value(entry.name);
        user.signIn = entry.name;
        user.name = entry.name;
        user.role = entry.role;
        user.team = entry.team;
        user.fte = entry.fte;
        user.qualified = entry.qualified;
        FD_TRY(work.add(user));
    }
    for (const ScenarioPerson &entry : scenario.people) {
        const Person person = newPerson(entry);
        FD_TRY(work.add(person));
        for (const PersonName &name : namesOf(entry, person.id))
            FD_TRY(work.add(name));
    }
    for (const ScenarioRelationship &entry : scenario.relationships) {
        FD_TRY(work.add(Relationship{RecordId::make(), person(entry.from), person(entry.to), entry.kind,
                                     entry.parentalResponsibility}));
    }
    for (const ScenarioEpisode &entry : scenario.episodes) {
        Episode episode;
        episode.id = EpisodeId::make();
        episode.person = person(entry.person);
        episode.team = entry.team;
        episode.worker = user(entry.worker);
        episode.opened = entry.opened;
        episode.closed = entry.closed;
        FD_TRY(work.add(episode));
    }
    return {};
}

Person World::newPerson(const ScenarioPerson &entry)
{
    Person made = entry.person;
    made.id = m_people.contains(entry.id) ? m_people.value(entry.id) : PersonId::make();
    made.mother = m_people.value(entry.mother);
    if (!entry.household.isEmpty()) {
        HouseholdId &household = m_households[entry.household];
        if (!household)
            household = HouseholdId::make();
        made.household = household;
    }
    return made;
}

QList<PersonName> namesOf(const ScenarioPerson &entry, const PersonId &id)
{
    QList<PersonName> names;
    for (const QString &alias : entry.aliases) {
        const auto [given, family] = splitName(alias);
        names.append({id, given, family});
    }
    return names;
}

QString World::idOf(const QString &label, LabelKind kind) const
{
    const auto bound = m_labels.constFind(label);
    return bound != m_labels.constEnd() && bound->kind == kind ? bound->id : QString();
}

Subject World::subject(const QString &label) const
{
    const Bound bound = m_labels.value(label);
    switch (bound.kind) {
    case LabelKind::Referral: return Subject(ReferralId(bound.id));
    case LabelKind::Consultation: return Subject(ConsultationId(bound.id));
    case LabelKind::Contact:
    case LabelKind::Letter:
    case LabelKind::Handover: break;
    }
    return Subject(ContactId(bound.id));
}

QString World::userName(const UserId &id) const
{
    return m_users.key(id);
}

QString World::labelOf(const QString &recordId) const
{
    for (auto it = m_labels.cbegin(); it != m_labels.cend(); ++it) {
        if (it->id == recordId)
            return it.key();
    }
    return recordId;
}

QString World::localText(Instant instant) const
{
    return m_rules.calendar.local(instant).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

} // namespace frontdoor
