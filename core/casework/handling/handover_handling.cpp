// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

void Run::judgeTray(const char *verb, const QString &team)
{
    if (!m_procedure.team(team))
        findGeneral("GEN-02", u"There is no team \"%1\"."_s.arg(team), u"team"_s);
    Facts facts = actorFacts();
    facts.set(u"tray"_s, team);
    facts.set(u"tray.kind"_s, m_procedure.teamKind(team));
    facts.set(u"actor.in-tray"_s, m_actor.team == team);
    judge({QString::fromLatin1(verb), std::nullopt, {}}, facts);
}

Expected<CommandResult> Run::perform(const HandOver &command)
{
    judgeTray(command.verb, command.team);
    FD_ASSIGN(const std::optional<User> next, m_work.user(command.to));
    if (!worksHere(next))
        findGeneral("GEN-02", u"There is no such user."_s, u"to"_s);
    else if (next->id == m_actor.id)
        findGeneral("GEN-07", u"Hand over to somebody else than yourself."_s, u"to"_s);
    FD_ASSIGN(const QList<Subject> open, m_work.openOfTeam(command.team));
    for (auto it = command.notes.cbegin(); it != command.notes.cend(); ++it) {
        if (!open.contains(it.key()))
            findGeneral("GEN-02", u"A note is about something that is not open in this tray."_s, u"notes"_s);
    }
    if (const auto no = verdict())
        return *no;
    const Handover handover{HandoverId::make(), command.team, m_actor.id, command.to, m_now};
    QList<HandoverItem> items;
    for (const Subject &subject : open)
        items.append({handover.id, subject, command.notes.value(subject), {}, {}});
    FD_TRY(m_work.add(handover, items));
    note(Created::Kind::Handover, handover.id.text(), {}, {});
    return done({});
}

Expected<CommandResult> Run::perform(const AcknowledgeHandover &command)
{
    FD_ASSIGN(const std::optional<Handover> handover, m_work.handover(command.handover));
    if (!handover)
        return notThere(u"There is no such handover."_s);
    FD_ASSIGN(const QList<HandoverItem> items, m_work.handoverItems(handover->id));
    const auto item = std::find_if(items.begin(), items.end(),
                                   [&](const HandoverItem &i) { return i.subject == command.subject; });
    if (item == items.end())
        return notThere(u"This was not handed over."_s);
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    const bool covers = std::any_of(m_actor.covers.begin(), m_actor.covers.end(),
                                    [&](const User &covered) { return covered.id == handover->to; });
    if (m_actor.id != handover->to && !covers)
        findGeneral("GEN-01", u"It was handed over to somebody else."_s);
    if (item->acknowledged)
        findGeneral("GEN-05", u"It has been acknowledged already."_s);
    if (const auto no = verdict())
        return *no;
    HandoverItem changed = *item;
    changed.acknowledged = m_now;
    changed.acknowledgedBy = m_actor.id;
    FD_TRY(m_work.acknowledge(changed));
    return done(command.subject);
}

Expected<CommandResult> Run::perform(const CheckTray &command)
{
    judgeTray(command.verb, command.team);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.add(TrayCheck{RecordId::make(), command.team, m_actor.id, m_now}));
    return done({});
}

} // namespace frontdoor
