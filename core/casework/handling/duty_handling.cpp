// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

void setWorker(CaseFile &file, const UserId &worker, Instant now)
{
    const std::optional<Instant> allocated = worker ? std::optional(now) : std::nullopt;
    if (file.referral) {
        file.referral->worker = worker;
        file.referral->allocated = allocated;
        return;
    }
    // What is in no tray yet goes back to whoever recorded it, or nobody would have it.
    file.contact.worker = worker || !file.contact.tray.isEmpty() ? worker : file.contact.recordedBy;
    file.contact.allocated = allocated;
    if (file.contact.state == ContactState::New || file.contact.state == ContactState::Allocated)
        file.contact.state = worker ? ContactState::Allocated : ContactState::New;
}

} // namespace

Expected<CommandResult> Run::perform(const SendToTray &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(Subject(command.contact)));
    if (!file)
        return notThere(u"There is no such contact."_s);
    requireOpen(*file);
    if (!m_procedure.team(command.team))
        findGeneral("GEN-02", u"There is no team \"%1\"."_s.arg(command.team), u"team"_s);
    Facts facts = factsOf(*file);
    facts.set(u"target.team"_s, command.team);
    facts.set(u"target.kind"_s, m_procedure.teamKind(command.team));
    judge(actOn(*file, "send-to-tray"), facts);
    if (const auto no = verdict())
        return *no;
    file->contact.tray = command.team;
    file->contact.sentToTray = m_now;
    setWorker(*file, {}, m_now);
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const ChooseRoute &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(Subject(command.contact)));
    if (!file)
        return notThere(u"There is no such contact."_s);
    requireOpen(*file);
    if (!m_procedure.route(command.route))
        findGeneral("GEN-02", u"This procedure has no route \"%1\"."_s.arg(command.route), u"route"_s);
    judge(actOn(*file, "choose-route"), factsOf(*file));
    if (const auto no = verdict())
        return *no;
    file->contact.route = command.route;
    file->contact.routed = m_now;
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const Reassign &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    requireOpen(*file);
    if (!m_procedure.team(command.team))
        findGeneral("GEN-02", u"There is no team \"%1\"."_s.arg(command.team), u"team"_s);
    Facts facts = factsOf(*file);
    facts.set(u"target.team"_s, command.team);
    facts.set(u"target.kind"_s, m_procedure.teamKind(command.team));
    facts.set(u"target.is-closed-team"_s, command.team == facts.text(u"closed-team"_s));
    addInputFacts(facts, {{u"reason"_s, command.reason}}, {});
    judge(actOn(*file, "reassign"), facts);
    if (const auto no = verdict())
        return *no;
    if (file->referral)
        file->referral->team = command.team;
    else
        file->contact.tray = command.team;
    setWorker(*file, {}, m_now);
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const Allocate &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    requireOpen(*file);
    FD_ASSIGN(const std::optional<User> worker, m_work.user(command.to));
    if (!worksHere(worker)) {
        findGeneral("GEN-02", u"There is no such worker."_s, u"to"_s);
        return *verdict();
    }
    const bool withRecorder = !file->referral && !file->contact.allocated;
    FD_ASSIGN(const std::optional<User> holder,
              file->worker() ? m_work.user(file->worker()) : Expected<std::optional<User>>(std::nullopt));
    // What a leaver holds is in nobody's hands.
    if (worksHere(holder) && !withRecorder) {
        const std::optional<Instant> since = file->referral ? file->referral->allocated : file->contact.allocated;
        findGeneral("GEN-05",
                    u"Already allocated to %1%2."_s.arg(
                        holder ? holder->name : u"somebody"_s,
                        since ? " at "_L1 + m_rules.calendar.local(*since).toString(u"HH:mm"_s) : QString()),
                    u"to"_s);
    }
    FD_ASSIGN(const Facts workerFacts, allocationFacts(*file, *worker));
    judge(actOn(*file, "allocate"), workerFacts);
    if (const auto no = verdict())
        return *no;
    setWorker(*file, worker->id, m_now);
    if (!file->referral && !file->contact.seen)
        file->contact.seen = m_now;
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<Facts> Run::allocationFacts(const CaseFile &file, const User &worker)
{
    Facts facts = factsOf(file);
    facts.set(u"worker.role"_s, idOf(worker.role));
    facts.set(u"worker.team"_s, worker.team);
    facts.set(u"worker.in-tray"_s, worker.team == file.tray());
    for (const Episode &episode : file.episodes) {
        if (episode.worker == worker.id)
            facts.set(u"worker.previous"_s, true);
    }
    // Away now, and not back before the nearest clock runs out.
    const QDate today = m_rules.calendar.localDate(m_now);
    FD_ASSIGN(const QList<Absence> absences, m_work.absences(worker.id, today, today));
    facts.set(u"worker.absent"_s, !absences.isEmpty());
    if (!absences.isEmpty())
        facts.set(u"worker.absence"_s, idOf(absences.first().kind));
    FD_ASSIGN(const int load, m_work.openLoad(worker.id));
    facts.set(u"worker.load"_s, qint64(load));
    facts.set(u"worker.at-cap"_s,
              m_procedure.capacity.perWorker && load >= qRound(*m_procedure.capacity.perWorker * worker.fte));
    return facts;
}

Expected<CommandResult> Run::perform(const Unallocate &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    requireOpen(*file);
    if (!file->worker())
        findGeneral("GEN-05", u"It is not allocated to anybody."_s);
    judge(actOn(*file, "unallocate"), factsOf(*file));
    if (const auto no = verdict())
        return *no;
    setWorker(*file, {}, m_now);
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const MarkSeen &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(Subject(command.contact)));
    if (!file)
        return notThere(u"There is no such contact."_s);
    judge(actOn(*file, "mark-seen"), factsOf(*file));
    if (const auto no = verdict())
        return *no;
    if (file->contact.seen)
        return CommandResult(Done{}); // somebody looked before: nothing to change, and no second line in the audit
    file->contact.seen = m_now;
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

} // namespace frontdoor
