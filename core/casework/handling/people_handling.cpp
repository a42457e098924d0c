// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

#include "core/domain/field_values.h"

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
    for (const Relationship &relationship : command.relationships)
        FD_TRY(m_work.add(relationship));
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
    for (const PersonId &id : {wanted.from, wanted.to}) {
        FD_ASSIGN(const std::optional<Person> person, m_work.person(id));
        if (!person)
            return notThere(u"There is no such person."_s);
        FD_TRY(requireOpenTo(id));
    }
    if (wanted.from == wanted.to)
        findGeneral("GEN-02", u"A relationship is between two people."_s, u"to"_s);
    FD_ASSIGN(const std::optional<Relationship> before, m_work.relationship(wanted.id));
    if (before && (before->from != wanted.from || before->to != wanted.to))
        findGeneral("GEN-02", u"This relationship is between others. Add another one."_s, u"to"_s);
    FD_ASSIGN(const QList<Relationship> all, m_work.relationships(wanted.from));
    for (const Relationship &other : all) {
        const bool same = other.from == wanted.from && other.to == wanted.to && other.kind == wanted.kind;
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

Expected<CommandResult> Run::perform(const MergePeople &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(const std::optional<Person> keep, m_work.person(command.keep));
    FD_ASSIGN(std::optional<Person> merge, m_work.person(command.merge));
    if (!keep || !merge)
        return notThere(u"There is no such person."_s);
    FD_TRY(requireOpenTo(keep->id));
    FD_TRY(requireOpenTo(merge->id));
    if (keep->id == merge->id)
        findGeneral("GEN-02", u"This is one entry already."_s, u"merge"_s);
    if (merge->mergedInto)
        findGeneral("GEN-05", u"This entry belongs to somebody else already. Part the two first."_s, u"merge"_s);
    if (keep->mergedInto)
        findGeneral("GEN-02", u"The entry that is to stay belongs to somebody else. Choose that person."_s, u"keep"_s);
    if (const auto no = verdict())
        return *no;
    merge->mergedInto = keep->id;
    FD_ASSIGN(const bool fresh, m_work.update(*merge));
    if (!fresh)
        return CommandResult(Conflict{});
    return done({});
}

Expected<CommandResult> Run::perform(const UnmergePeople &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    FD_ASSIGN(std::optional<Person> merged, m_work.person(command.merge));
    if (!merged)
        return notThere(u"There is no such person."_s);
    FD_TRY(requireOpenTo(merged->id));
    if (merged->mergedInto != command.keep)
        findGeneral("GEN-05", u"These two are not joined."_s, u"merge"_s);
    if (const auto no = verdict())
        return *no;
    merged->mergedInto = {};
    FD_ASSIGN(const bool fresh, m_work.update(*merged));
    if (!fresh)
        return CommandResult(Conflict{});
    return done({});
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
    FD_ASSIGN(const QList<Episode> episodes, m_work.episodes(command.person));
    for (const Episode &episode : episodes) {
        if (episode.isOpen() && episode.team == command.team)
            findGeneral("GEN-05", u"A case of this team is open already."_s);
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
    FD_ASSIGN(const QList<Episode> episodes, m_work.episodes(command.person));
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
