// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

#include "core/casework/casefile/acting.h"
#include "core/casework/casefile/restricted.h"
#include "core/casework/commands/command_json.h"
#include "core/procedure/general_rules.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

Run::Run(Work &work, const Rulebook &rules, const Envelope &envelope, Actor actor, Instant now)
    : m_work(work)
    , m_rules(rules)
    , m_procedure(*rules.procedure)
    , m_envelope(envelope)
    , m_actor(std::move(actor))
    , m_now(now)
{
}

void Run::find(const Finding &finding)
{
    if (!m_findings.contains(finding))
        m_findings.append(finding);
}

void Run::find(const Findings &findings)
{
    for (const Finding &finding : findings)
        find(finding);
}

void Run::findGeneral(const char *rule, const QString &missing, const QString &field)
{
    find(generalFinding(QString::fromLatin1(rule), missing, field));
}

void Run::judge(const Act &act, const Facts &facts)
{
    const Findings refusals = permissionFindings(m_procedure, act, facts);
    if (!refusals.isEmpty()) {
        if (const std::optional<StandIn> instead = standInFor(act, facts, m_actor, m_rules)) {
            m_actor.actingFor = instead->covered;
            find(guardFindings(m_procedure, act, instead->facts));
            return;
        }
    }
    find(refusals);
    find(guardFindings(m_procedure, act, facts));
}

Facts Run::actorFacts() const
{
    Facts facts;
    addActorFacts(facts, m_actor, m_rules, nullptr);
    return facts;
}

bool Run::isAcknowledged(const Finding &warning) const
{
    return m_envelope.acknowledgeAll || !m_envelope.acknowledged.value(warning.rule).trimmed().isEmpty();
}

std::optional<CommandResult> Run::verdict() const
{
    // All that stands in the way is told at once: blocks, and warnings nobody has accepted yet.
    Findings open;
    for (const Finding &finding : m_findings) {
        if (finding.severity == Severity::Block || (finding.severity == Severity::Warn && !isAcknowledged(finding)))
            open.append(finding);
    }
    if (open.isEmpty())
        return std::nullopt;
    if (hasBlock(open)) {
        // A wrong clock may be all that is wrong with a time or a date.
        for (const Finding &finding : m_findings) {
            if (finding.rule == "GEN-11"_L1)
                open.append(finding);
        }
        return Rejected{open};
    }
    return NeedsAcknowledgement{open};
}

CommandResult Run::notThere(const QString &what) const
{
    return Rejected{{generalFinding(u"GEN-02"_s, what)}};
}

Expected<std::optional<CaseFile>> Run::load(const Subject &subject)
{
    FD_ASSIGN(std::optional<CaseFile> file, loadCaseFile(m_work, m_rules, subject));
    if (!file)
        return file;
    keepStanding(*file);
    FD_ASSIGN(const bool withheld, isWithheld(m_work, *file, {m_actor.id, m_now}));
    if (withheld)
        find(restrictedFinding());
    return file;
}

Facts Run::factsOf(const CaseFile &file) const
{
    return factsFor(file, m_rules, m_actor, m_now);
}

Act Run::actOn(const CaseFile &file, const char *verb, const QString &outcome) const
{
    return {QString::fromLatin1(verb), file.stage(), outcome};
}

void Run::requireOpen(const CaseFile &file)
{
    if (!file.isOpen())
        find(closedFinding(file));
}

Expected<void> Run::reconcileDeadlines(CaseFile &file, const Facts &facts)
{
    return reconcileDeadlines(file, facts, momentsOf(file));
}

Expected<void> Run::reconcileDeadlines(CaseFile &file, const Facts &facts, const Moments &moments)
{
    const QList<Deadline> wanted = deadlinesFor(m_procedure, m_rules.calendar, file.subject, facts, moments, m_now);
    for (Deadline &stored : file.deadlines) {
        const auto same = std::find_if(wanted.begin(), wanted.end(),
                                       [&](const Deadline &d) { return d.clock == stored.clock; });
        Deadline changed = stored;
        if (same == wanted.end()) {
            if (stored.isRunning())
                changed.cancelled = m_now;
        } else if (!stored.met) { // a met clock stays as it was met
            changed.starts = same->starts;
            changed.within = same->within;
            changed.semantics = same->semantics;
            changed.due = same->due;
            changed.met = same->met;
            changed.cancelled.reset();
        }
        if (changed != stored) {
            FD_TRY(m_work.update(changed));
            stored = changed;
        }
    }
    for (const Deadline &fresh : wanted) {
        const bool known = std::any_of(file.deadlines.begin(), file.deadlines.end(),
                                       [&](const Deadline &d) { return d.clock == fresh.clock; });
        if (known)
            continue;
        Deadline added = fresh;
        added.id = DeadlineId::make();
        FD_TRY(m_work.add(added));
        file.deadlines.append(added);
    }
    return {};
}

Expected<std::optional<CommandResult>> Run::saveCase(CaseFile &file)
{
    FD_TRY(reconcileDeadlines(file, factsOf(file)));
    const std::optional<Instant> due = file.isOpen() ? nextDue(file.deadlines) : std::nullopt;
    bool fresh = true;
    if (file.referral) {
        file.referral->nextDue = due;
        FD_ASSIGN(fresh, m_work.update(*file.referral));
    } else {
        file.contact.nextDue = due;
        FD_ASSIGN(fresh, m_work.update(file.contact));
    }
    if (!fresh)
        return std::optional<CommandResult>(Conflict{file.subject, 0});
    return std::optional<CommandResult>();
}

Expected<void> Run::addObligations(const CaseFile &file, const Act &act, const Facts &facts)
{
    FD_ASSIGN(const QList<Obligation> existing, m_work.obligations(file.subject));
    for (const ObligationRule &rule : obligationsOf(m_procedure, act, facts)) {
        const bool known = std::any_of(existing.begin(), existing.end(),
                                       [&](const Obligation &o) { return o.kind == rule.kind; });
        if (known)
            continue;
        Obligation obligation;
        obligation.id = ObligationId::make();
        obligation.subject = file.subject;
        obligation.kind = rule.kind;
        obligation.rule = rule.rule;
        obligation.created = m_now;
        FD_TRY(m_work.add(obligation));
    }
    return {};
}

void Run::note(Created::Kind kind, const QString &id, const QString &number, const PersonId &person)
{
    m_created.append({kind, id, number, person});
}

Expected<CommandResult> Run::done(const Subject &subject)
{
    Done result{m_created, {}};
    for (const Finding &finding : m_findings) {
        if (finding.severity != Severity::Block)
            result.told.append(finding);
    }
    AuditRecord record;
    record.key = m_envelope.key;
    record.verb = verbOf(m_envelope.command);
    record.subject = subject;
    record.actor = m_actor.id;
    record.role = m_actor.role;
    record.actingFor = m_actor.actingFor;
    record.at = m_now;
    record.payload = auditPayload(m_envelope, result);
    record.result = createdToJson(m_created);
    FD_TRY(m_work.append(record));
    FD_TRY(leaveUndoPoint(subject));
    return CommandResult(result);
}

} // namespace frontdoor
