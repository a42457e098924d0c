// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/standing.h"
#include "core/casework/handling/run.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<CommandResult> Run::perform(const SetCover &command)
{
    Facts facts = actorFacts();
    facts.set(u"actor.is-worker"_s, command.covered == m_actor.id);
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, facts);
    for (const auto &[id, field] : {std::pair(command.covered, u"for"_s), std::pair(command.cover, u"cover"_s)}) {
        FD_ASSIGN(const std::optional<User> user, m_work.user(id));
        if (!worksHere(user))
            findGeneral("GEN-02", u"There is no such user."_s, field);
    }
    if (command.covered == command.cover)
        findGeneral("GEN-07", u"Somebody else has to cover."_s, u"cover"_s);
    if (command.until <= command.from)
        findGeneral("GEN-07", u"Give from when until when; the end comes after the beginning."_s, u"until"_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.add(Cover{RecordId::make(), command.covered, command.cover, command.from, command.until}));
    return done({});
}

Expected<CommandResult> Run::perform(const EndCover &command)
{
    FD_ASSIGN(const std::optional<Cover> cover, m_work.cover(command.cover));
    if (!cover)
        return notThere(u"There is no such cover."_s);
    Facts facts = actorFacts();
    facts.set(u"actor.is-worker"_s, cover->covered == m_actor.id);
    judge({QString::fromLatin1(SetCover::verb), std::nullopt, {}}, facts);
    if (cover->until <= m_now)
        findGeneral("GEN-05", u"This cover is over already."_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.endCover(cover->id, m_now));
    return done({});
}

Expected<CommandResult> Run::perform(const ConnectCall &command)
{
    FD_ASSIGN(const std::optional<Person> child, standingEntry(m_work, command.child));
    if (!child)
        return notThere(u"There is no such person."_s);
    FD_ASSIGN(const std::optional<User> to, m_work.user(command.to));
    if (!worksHere(to))
        findGeneral("GEN-02", u"There is no such worker."_s, u"to"_s);
    Contact nothing; // a case file without a contact: what is known of child and family
    nothing.child = child->id;
    nothing.detail.received = m_now;
    FD_ASSIGN(const CaseFile file, prospectiveCaseFile(m_work, m_rules, nothing, *child));
    Facts facts = factsOf(file);
    if (to) {
        FD_ASSIGN(const std::optional<UserId> duty, m_work.dutyWorker(to->team, m_rules.calendar.localDate(m_now)));
        facts.set(u"worker.is-allocated"_s, facts.text(u"child.worker"_s) == to->id.text());
        facts.set(u"worker.is-duty"_s, duty == to->id);
        facts.set(u"worker.team"_s, to->team);
        facts.set(u"worker.role"_s, idOf(to->role));
    }
    judge({QString::fromLatin1(command.verb), Stage::Contact, {}}, facts);
    if (const auto no = verdict())
        return *no;
    return done({});
}

} // namespace frontdoor
