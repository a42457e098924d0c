// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

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
