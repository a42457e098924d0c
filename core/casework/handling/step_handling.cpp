// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/steps.h"
#include "core/casework/handling/run.h"
#include "core/domain/field_values.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Facts Run::stepFacts(const CaseFile &file, const QString &team, const QString &reason)
{
    Facts facts = factsOf(file);
    facts.set(u"target.team"_s, team);
    facts.set(u"target.kind"_s, m_procedure.teamKind(team));
    facts.set(u"input.reason"_s, toValue(reason));
    if (!m_procedure.team(team))
        findGeneral("GEN-02", u"There is no team \"%1\"."_s.arg(team), u"team"_s);
    return facts;
}

Expected<void> Run::noteStep(CaseFile &file, EntryKind kind, const QString &team, const QString &reason)
{
    const CaseEntry entry{RecordId::make(), file.subject, kind, {}, {{u"team"_s, team}, {u"reason"_s, reason}},
                          m_actor.id,       m_actor.role, m_now};
    FD_TRY(m_work.add(entry));
    file.entries.append(entry);
    return {};
}

Expected<CommandResult> Run::perform(const StepUp &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    judge(actOn(*file, command.verb), stepFacts(*file, command.team, command.reason));
    find(stepUpFindings(*file));
    if (command.reason.isEmpty() && !hasFinding("input.reason"))
        findGeneral("GEN-07", u"Say why early help is not enough any more."_s, u"input.reason"_s);
    validateReferralOf(file->child, m_now);
    if (const auto no = verdict())
        return *no;
    FD_TRY(noteStep(*file, EntryKind::SteppedUp, command.team, command.reason));
    Referral referral = newReferral(file->contact, command.team);
    FD_TRY(startReferral(*file, referral));
    // The contact was decided as it was, and stays so: it is not reopened and did not change teams.
    file->contact.referral = referral.id;
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const StepDown &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    judge(actOn(*file, command.verb), stepFacts(*file, command.team, command.reason));
    if (command.reason.isEmpty() && !hasFinding("input.reason"))
        findGeneral("GEN-07", u"Say why early help is enough now."_s, u"input.reason"_s);
    find(stepDownFindings(*file));
    const bool alreadyThere = std::any_of(file->episodes.begin(), file->episodes.end(), [&](const Episode &episode) {
        return episode.isOpen() && episode.team == command.team;
    });
    if (alreadyThere)
        findGeneral("GEN-05", u"A case of this team is open already."_s, u"team"_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(noteStep(*file, EntryKind::SteppedDown, command.team, command.reason));
    const QDate today = m_rules.calendar.localDate(m_now);
    for (Episode episode : std::as_const(file->episodes)) {
        if (!episode.isOpen() || m_procedure.teamKind(episode.team) == m_procedure.teamKind(command.team))
            continue;
        episode.closed = std::max(today, episode.opened);
        FD_ASSIGN(const bool fresh, m_work.update(episode));
        if (!fresh)
            return CommandResult(Conflict{file->subject, 0});
    }
    Episode next;
    next.id = EpisodeId::make();
    next.person = file->child.id;
    next.team = command.team;
    next.opened = today;
    FD_TRY(m_work.add(next));
    note(Created::Kind::Episode, next.id.text(), {}, next.person);
    return done(file->subject);
}

} // namespace frontdoor
