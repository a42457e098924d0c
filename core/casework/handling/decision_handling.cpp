// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool answer(const FieldValues &fields, const QString &id, bool otherwise)
{
    const Value value = fields.value(id);
    const bool *given = std::get_if<bool>(&value);
    return given ? *given : otherwise;
}

} // namespace

Decision Run::newDecision(const CaseFile &file, DecisionKind kind) const
{
    Decision decision;
    decision.id = DecisionId::make();
    decision.subject = file.subject;
    decision.kind = kind;
    decision.state = kind == DecisionKind::Recommendation ? RecommendationState::Pending
                                                          : RecommendationState::Accepted;
    decision.by = m_actor.id;
    decision.role = m_actor.role;
    decision.actingFor = m_actor.actingFor;
    decision.at = m_now;
    decision.procedure = m_procedure.id;
    decision.procedureVersion = m_procedure.version;
    decision.procedureHash = m_procedure.hash;
    return decision;
}

void Run::findNoOutcome(Stage stage, const QString &outcome)
{
    const Stage elsewhere = stage == Stage::Contact ? Stage::Referral : Stage::Contact;
    const OutcomeRule *other = m_procedure.outcome(elsewhere, outcome);
    if (!other)
        return findGeneral("GEN-02", u"This procedure has no outcome \"%1\"."_s.arg(outcome), u"outcome"_s);
    // The rule it comes from says why it is not to be had here.
    const QString missing = elsewhere == Stage::Referral ? u"\"%1\" is an outcome of referrals; this is a contact."_s
                                                         : u"\"%1\" is an outcome of contacts; this is a referral."_s;
    Finding finding = findingFor(m_procedure, other->rule.isEmpty() ? u"GEN-02"_s : other->rule,
                                 missing.arg(other->label), u"outcome"_s);
    finding.severity = Severity::Block;
    find(finding);
}

Expected<CommandResult> Run::perform(const Recommend &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    if (!file->isOpen())
        findGeneral("GEN-05", u"It has been decided already."_s);
    const OutcomeRule *outcome = m_procedure.outcome(file->stage(), command.outcome);
    if (!outcome) {
        findNoOutcome(file->stage(), command.outcome);
        return *verdict();
    }
    Facts facts = factsOf(*file);
    addInputFacts(facts, command.fields, command.rationale);
    judge(actOn(*file, "recommend", command.outcome), facts);
    find(fieldFindings(m_procedure, *outcome, facts));
    if (command.rationale.isEmpty() && !hasFinding("input.rationale"))
        findGeneral("GEN-07", u"Give the rationale."_s, u"input.rationale"_s);
    if (const auto no = verdict())
        return *no;

    if (const Decision *earlier = file->pendingRecommendation())
        FD_TRY(m_work.setRecommendationState(earlier->id, RecommendationState::Changed, {}));
    Decision decision = newDecision(*file, DecisionKind::Recommendation);
    decision.outcome = command.outcome;
    decision.fields = command.fields;
    decision.rationale = command.rationale;
    FD_TRY(m_work.add(decision));
    file->decisions.append(decision);
    if (file->referral)
        file->referral->state = ReferralState::AwaitingAuthorisation;
    else
        file->contact.state = ContactState::AwaitingAuthorisation;
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const Return &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    requireOpen(*file);
    const Decision *pending = file->pendingRecommendation();
    if (!pending)
        findGeneral("GEN-05", u"There is no recommendation to return."_s);
    if (command.comment.isEmpty())
        findGeneral("GEN-07", u"Say what should be looked at again."_s, u"comment"_s);
    judge(actOn(*file, "return"), factsOf(*file));
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.setRecommendationState(pending->id, RecommendationState::Returned, command.comment));
    if (file->referral)
        file->referral->state = ReferralState::AwaitingDecision;
    else
        file->contact.state = file->contact.worker ? ContactState::Allocated : ContactState::New;
    FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
    if (conflict)
        return *conflict;
    return done(file->subject);
}

Expected<CommandResult> Run::perform(const Authorise &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(command.subject));
    if (!file)
        return notThere(u"There is no such record."_s);
    if (!file->isOpen())
        findGeneral("GEN-05", u"It has been decided already."_s);
    const Decision *pending = file->pendingRecommendation();
    const QString outcomeId = command.outcome.isEmpty() && pending ? pending->outcome : command.outcome;
    if (outcomeId.isEmpty()) {
        findGeneral("GEN-07", u"Choose an outcome."_s, u"outcome"_s);
        return *verdict();
    }
    const OutcomeRule *outcome = m_procedure.outcome(file->stage(), outcomeId);
    if (!outcome) {
        findNoOutcome(file->stage(), outcomeId);
        return *verdict();
    }
    // What the worker already wrote counts, unless the manager wrote something else.
    FieldValues fields = pending && pending->outcome == outcomeId ? pending->fields : FieldValues();
    fields.insert(command.fields);
    QString rationale = command.rationale;
    if (rationale.isEmpty() && pending && pending->outcome == outcomeId)
        rationale = pending->rationale;
    Facts facts = factsOf(*file);
    addInputFacts(facts, fields, rationale);
    judge(actOn(*file, "authorise", outcomeId), facts);
    find(fieldFindings(m_procedure, *outcome, facts));
    if (rationale.isEmpty() && !hasFinding("input.rationale"))
        findGeneral("GEN-07", u"Give the rationale."_s, u"input.rationale"_s);
    if (pending && pending->by == m_actor.id && !m_procedure.mayAuthoriseOwn.contains(m_actor.role))
        findGeneral("GEN-06");
    if (!command.team.isEmpty() && !m_procedure.team(command.team))
        findGeneral("GEN-02", u"There is no team \"%1\"."_s.arg(command.team), u"team"_s);
    if (outcome->effect == OutcomeRule::Effect::Refer)
        validateReferralOf(file->child, m_now);
    if (const auto no = verdict())
        return *no;

    FD_TRY(noteDecision(*file, outcomeId, fields, rationale, pending));
    FD_ASSIGN(const std::optional<CommandResult> conflict,
              file->referral ? decideReferral(*file, *outcome, fields)
                             : decideContact(*file, command, *outcome, fields, facts));
    if (conflict)
        return *conflict;
    if (!file->referral && m_procedure.copyOutcomeToSiblings) {
        FD_ASSIGN(const std::optional<CommandResult> copyConflict, passOutcomeOn(*file, *outcome, rationale));
        if (copyConflict)
            return *copyConflict;
    }
    FD_TRY(addObligations(*file, actOn(*file, "authorise", outcomeId), facts));
    return done(file->subject);
}

bool Run::hasFinding(const char *field) const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [&](const Finding &f) { return f.field == QLatin1String(field); });
}

Expected<void> Run::noteDecision(const CaseFile &file, const QString &outcome, const FieldValues &fields,
                                 const QString &rationale, const Decision *recommendation)
{
    Decision decision = newDecision(file, DecisionKind::Decision);
    decision.outcome = outcome;
    decision.fields = fields;
    decision.rationale = rationale;
    if (recommendation) {
        decision.recommendation = recommendation->id;
        const RecommendationState state = recommendation->outcome == outcome ? RecommendationState::Accepted
                                                                             : RecommendationState::Changed;
        FD_TRY(m_work.setRecommendationState(recommendation->id, state, {}));
    }
    return m_work.add(decision);
}

Expected<std::optional<CommandResult>> Run::decideContact(CaseFile &file, const Authorise &command,
                                                          const OutcomeRule &outcome, const FieldValues &fields,
                                                          const Facts &facts)
{
    Contact &contact = file.contact;
    contact.outcome = outcome.id;
    contact.decided = m_now;
    contact.state = ContactState::Closed;
    contact.closed = m_now;
    if (outcome.effect == OutcomeRule::Effect::Refer) {
        Destination destination{command.team, {}};
        if (destination.team.isEmpty()) {
            const Value chosen = fields.value(u"team"_s);
            if (const auto *team = std::get_if<QString>(&chosen); team && m_procedure.team(*team))
                destination.team = *team;
        }
        if (destination.team.isEmpty())
            destination = referralDestination(m_procedure, facts, file.child.postcode);
        QString team = destination.team.isEmpty() ? contact.tray : destination.team;
        // Decided before it was in any tray: it goes on with whoever decided, or with the first team there is.
        if (team.isEmpty())
            team = m_actor.team.isEmpty() ? m_procedure.teams.value(0).id : m_actor.team;
        Referral referral = newReferral(contact, team);
        FD_TRY(startReferral(file, referral));
        goOnAs(contact, referral);
    }
    return saveCase(file);
}

Referral Run::newReferral(const Contact &contact, const QString &team) const
{
    Referral referral;
    referral.id = ReferralId::make();
    referral.child = contact.child;
    referral.contact = contact.id;
    referral.date = m_now;
    referral.madeBy = m_actor.id;
    referral.team = team;
    return referral;
}

void Run::goOnAs(Contact &contact, const Referral &referral) const
{
    contact.referral = referral.id;
    if (referral.team != contact.tray)
        contact.transferred = m_now;
}

Expected<void> Run::startReferral(const CaseFile &contactFile, Referral &referral)
{
    CaseFile file = contactFile;
    file.subject = Subject(referral.id);
    file.referral = referral;
    file.deadlines.clear();
    file.decisions.clear();
    file.letters.clear();
    const Facts facts = factsOf(file);
    FD_ASSIGN(referral.number, m_work.issueReferralNumber());
    referral.nextDue = nextDue(deadlinesFor(m_procedure, m_rules.calendar, file.subject, facts, momentsOf(file)));
    file.referral = referral;
    FD_TRY(m_work.add(referral));
    FD_TRY(reconcileDeadlines(file, facts));
    FD_TRY(addObligations(file, {u"refer"_s, Stage::Referral, {}}, facts));
    note(Created::Kind::Referral, referral.id.text(), referral.number, referral.child);
    return {};
}

Expected<std::optional<CommandResult>> Run::decideReferral(CaseFile &file, const OutcomeRule &outcome,
                                                           const FieldValues &fields)
{
    Referral &referral = *file.referral;
    referral.outcome = outcome.id;
    referral.decided = m_now;
    const bool closes = outcome.effect == OutcomeRule::Effect::Close;
    referral.state = closes ? ReferralState::Closed : ReferralState::Decided;
    if (closes)
        referral.closed = m_now;
    referral.assessment = answer(fields, u"assessment"_s, outcome.assessment.value_or(false));
    return saveCase(file);
}

} // namespace frontdoor
