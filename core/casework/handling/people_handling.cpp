// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/standing.h"
#include "core/casework/handling/run.h"
#include "core/casework/handling/typed_text.h"
#include "core/domain/field_values.h"
#include "core/procedure/general_rules.h"

#include <algorithm>
#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<CommandResult> Run::perform(const AddPerson &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    validatePerson(command.person);
    FD_ASSIGN(const std::optional<Person> existing, m_work.person(command.person.id));
    if (existing)
        findGeneral("GEN-05", u"This person has been added already."_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.add(command.person));
    for (const PersonName &name : command.otherNames)
        FD_TRY(m_work.add(name));
    for (Relationship relationship : command.relationships) {
        FD_ASSIGN(relationship.from, standingId(m_work, relationship.from));
        FD_ASSIGN(relationship.to, standingId(m_work, relationship.to));
        FD_TRY(m_work.add(relationship));
    }
    note(Created::Kind::Person, command.person.id.text(), {}, command.person.id);
    return done({});
}

Expected<CommandResult> Run::perform(const UpdatePerson &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(std::optional<Person> person, m_work.person(command.person));
    if (!person)
        return notThere(u"There is no such person."_s);
    FD_TRY(requireOpenTo(person->id));
    FD_TRY(requireOwnEntry(*person));
    if (command.revision && command.revision != person->revision)
        return CommandResult(Conflict{{}, person->revision});
    QStringList fields = command.fields;
    fields.removeAll(u"merged-into"_s); // joining has a command of its own
    copyNamedFields(fields, command.detail, *person);
    validatePerson(*person);
    if (person->mother == person->id)
        findGeneral("GEN-02", u"Nobody is their own mother."_s, u"mother"_s);
    if (const auto no = verdict())
        return *no;
    FD_ASSIGN(const bool fresh, m_work.update(*person));
    if (!fresh)
        return CommandResult(Conflict{});
    if (command.otherNames)
        FD_TRY(m_work.set(person->id, *command.otherNames));
    return done({});
}

Expected<CommandResult> Run::perform(const RelatePeople &command)
{
    judge({QString::fromLatin1(UpdatePerson::verb), std::nullopt, {}}, actorFacts());
    const Relationship &wanted = command.relationship;
    FD_ASSIGN(const std::optional<Relationship> before, m_work.relationship(wanted.id));
    for (const PersonId &id : {wanted.from, wanted.to}) {
        FD_ASSIGN(const std::optional<Person> person, m_work.person(id));
        if (!person)
            return notThere(u"There is no such person."_s);
        FD_TRY(requireOpenTo(id));
        if (!before) // what was recorded before the two were joined can be put right all the same
            FD_TRY(requireOwnEntry(*person));
    }
    if (wanted.from == wanted.to)
        findGeneral("GEN-02", u"A relationship is between two people."_s, u"to"_s);
    FD_ASSIGN(const PersonId from, standingId(m_work, wanted.from));
    FD_ASSIGN(const PersonId to, standingId(m_work, wanted.to));
    if (before) {
        FD_ASSIGN(const PersonId fromBefore, standingId(m_work, before->from));
        FD_ASSIGN(const PersonId toBefore, standingId(m_work, before->to));
        if (fromBefore != from || toBefore != to)
            findGeneral("GEN-02", u"This relationship is between others. Add another one."_s, u"to"_s);
    }
    FD_ASSIGN(const QList<Relationship> all, standingRelationships(m_work, from));
    for (const Relationship &other : all) {
        const bool same = other.from == from && other.to == to && other.kind == wanted.kind;
        if (same && other.id != wanted.id)
            findGeneral("GEN-05", u"This relationship is recorded already."_s, u"kind"_s);
    }
    if (const auto no = verdict())
        return *no;
    if (before)
        FD_TRY(m_work.update(wanted));
    else
        FD_TRY(m_work.add(wanted));
    return done({});
}

Expected<CommandResult> Run::perform(const UnrelatePeople &command)
{
    judge({QString::fromLatin1(UpdatePerson::verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(const std::optional<Relationship> relationship, m_work.relationship(command.relationship));
    if (!relationship)
        return notThere(u"There is no such relationship."_s);
    FD_TRY(requireOpenTo(relationship->from));
    FD_TRY(requireOpenTo(relationship->to));
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.remove(*relationship));
    return done({});
}

Expected<CommandResult> Run::perform(const ImportPeople &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    if (const auto no = verdict())
        return *no;
    // One person who cannot be taken stops nobody else: whoever imports is told, with the person's id as the field.
    for (AddPerson each : command.people) {
        FD_ASSIGN(std::optional<Finding> refusal, refusalOf(each));
        if (!refusal) {
            FD_TRY(takeIn(each));
            continue;
        }
        refusal->severity = Severity::Inform;
        refusal->field = each.person.id.text();
        m_findings.append(*refusal);
    }
    // They may stand to each other in any order of the file.
    for (const AddPerson &each : command.people)
        FD_TRY(relate(each));
    return done({});
}

/// The first thing that stands against adding this person. Tidies what was typed.
Expected<std::optional<Finding>> Run::refusalOf(AddPerson &command)
{
    Findings findings = std::exchange(m_findings, tidyTypedText(command));
    if (command.person.id.isEmpty())
        findGeneral("GEN-07", u"This person has no id."_s);
    if (command.person.mergedInto)
        findGeneral("GEN-02", u"Joining two entries is a command of its own."_s);
    validatePerson(command.person);
    findings.swap(m_findings);
    const auto block = std::find_if(findings.begin(), findings.end(),
                                    [](const Finding &finding) { return finding.severity == Severity::Block; });
    if (block != findings.end())
        return std::optional(*block);
    FD_ASSIGN(const std::optional<Person> existing, m_work.person(command.person.id));
    if (existing)
        return std::optional(generalFinding(u"GEN-05"_s, u"There already; nothing of it was changed."_s));
    return std::optional<Finding>();
}

Expected<void> Run::takeIn(const AddPerson &command)
{
    FD_TRY(m_work.add(command.person));
    for (PersonName name : command.otherNames) {
        name.person = command.person.id;
        FD_TRY(m_work.add(name));
    }
    note(Created::Kind::Person, command.person.id.text(), {}, command.person.id);
    return {};
}

/// The relationships of somebody who was taken, with people who are there.
Expected<void> Run::relate(const AddPerson &command)
{
    const auto isNew = [this](const PersonId &id) {
        return std::any_of(m_created.begin(), m_created.end(), [&](const Created &made) { return made.person == id; });
    };
    if (command.relationships.isEmpty() || !isNew(command.person.id))
        return {};
    for (Relationship relationship : command.relationships) {
        const bool about = relationship.from == command.person.id || relationship.to == command.person.id;
        FD_ASSIGN(relationship.from, standingId(m_work, relationship.from));
        FD_ASSIGN(relationship.to, standingId(m_work, relationship.to));
        FD_ASSIGN(const std::optional<Person> from, m_work.person(relationship.from));
        FD_ASSIGN(const std::optional<Person> to, m_work.person(relationship.to));
        if (!about || !from || !to || relationship.from == relationship.to)
            continue;
        if (relationship.id.isEmpty())
            relationship.id = RecordId::make();
        FD_TRY(m_work.add(relationship));
    }
    return {};
}

Expected<CommandResult> Run::perform(const OpenEpisode &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(const std::optional<Person> person, m_work.person(command.person));
    if (!person)
        return notThere(u"There is no such person."_s);
    if (!m_procedure.team(command.team))
        findGeneral("GEN-02", u"There is no team \"%1\"."_s.arg(command.team), u"team"_s);
    FD_TRY(requireOpenTo(command.person));
    FD_TRY(requireOwnEntry(*person));
    FD_ASSIGN(const QList<PersonId> entries, entriesOf(m_work, command.person));
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const QList<Episode> episodes, m_work.episodes(entry));
        for (const Episode &episode : episodes) {
            if (episode.isOpen() && episode.team == command.team)
                findGeneral("GEN-05", u"A case of this team is open already."_s);
        }
    }
    if (const auto no = verdict())
        return *no;
    Episode episode;
    episode.id = EpisodeId::make();
    episode.person = command.person;
    episode.team = command.team;
    episode.worker = command.worker;
    episode.opened = command.opened.isValid() ? command.opened : m_rules.calendar.localDate(m_now);
    FD_TRY(m_work.add(episode));
    note(Created::Kind::Episode, episode.id.text(), {}, command.person);
    return done({});
}

Expected<CommandResult> Run::perform(const CloseEpisode &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_TRY(requireOpenTo(command.person));
    FD_ASSIGN(const PersonId standing, standingId(m_work, command.person));
    FD_ASSIGN(const QList<PersonId> entries, entriesOf(m_work, standing));
    QList<Episode> episodes;
    for (const PersonId &entry : entries) {
        FD_ASSIGN(const QList<Episode> theirs, m_work.episodes(entry));
        episodes += theirs;
    }
    const auto open = std::find_if(episodes.begin(), episodes.end(),
                                   [&](const Episode &e) { return e.isOpen() && e.team == command.team; });
    if (open == episodes.end())
        return notThere(u"This team has no open case about this person."_s);
    const QDate closed = command.closed.isValid() ? command.closed : m_rules.calendar.localDate(m_now);
    if (closed < open->opened)
        findGeneral("GEN-09", u"A case cannot be closed before it was opened."_s, u"closed"_s);
    if (const auto no = verdict())
        return *no;
    Episode changed = *open;
    changed.closed = closed;
    FD_ASSIGN(const bool fresh, m_work.update(changed));
    if (!fresh)
        return CommandResult(Conflict{});
    return done({});
}

Expected<CommandResult> Run::perform(const SetAbsence &command)
{
    Facts facts = actorFacts();
    facts.set(u"actor.is-worker"_s, command.user == m_actor.id);
    judge({u"set-absence"_s, std::nullopt, {}}, facts);
    FD_ASSIGN(const std::optional<User> user, m_work.user(command.user));
    if (!user)
        return notThere(u"There is no such user."_s);
    if (!command.from.isValid() || !command.until.isValid() || command.until < command.from)
        findGeneral("GEN-07", u"Give the first and the last day of the absence."_s, u"from"_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.add(Absence{RecordId::make(), command.user, command.kind, command.from, command.until}));
    return done({});
}

Expected<CommandResult> Run::perform(const RemoveAbsence &command)
{
    FD_ASSIGN(const std::optional<Absence> absence, m_work.absence(command.absence));
    if (!absence)
        return notThere(u"There is no such absence."_s);
    Facts facts = actorFacts();
    facts.set(u"actor.is-worker"_s, absence->user == m_actor.id);
    judge({QString::fromLatin1(SetAbsence::verb), std::nullopt, {}}, facts);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.remove(*absence));
    return done({});
}

Expected<CommandResult> Run::perform(const SetDutyWorker &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(const std::optional<User> user, m_work.user(command.user));
    if (!user)
        return notThere(u"There is no such user."_s);
    if (!m_procedure.team(command.team))
        findGeneral("GEN-02", u"There is no team \"%1\"."_s.arg(command.team), u"team"_s);
    if (!command.on.isValid())
        findGeneral("GEN-07", u"Give the day."_s, u"on"_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.set(DutyWorker{command.team, command.on, command.user}));
    return done({});
}

} // namespace frontdoor
