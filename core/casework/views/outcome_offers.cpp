// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/outcome_offers.h"

#include "core/casework/casefile/acting.h"
#include "core/procedure/general_rules.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// What somebody can see to before deciding: talk with somebody, look at what came before, consider the siblings.
bool isAboutWhatCanBeDone(const QString &fact)
{
    static const QStringList doable{u"discussions"_s, u"discussions.agreed"_s, u"radar.acknowledged"_s,
                                    u"siblings.unconsidered"_s, u"strategy.held"_s};
    return doable.contains(fact);
}

/// A guard that only asks for something to be typed or done first is a need, not a refusal.
bool isNeed(const Guard &guard)
{
    return !guard.forbid && std::all_of(guard.require.begin(), guard.require.end(), [](const Condition &c) {
        return c.fact.startsWith("input."_L1) || c.test == Condition::Test::Answered || isAboutWhatCanBeDone(c.fact);
    });
}

Findings hardRefusals(const Procedure &procedure, const Act &act, const Facts &facts)
{
    Findings refusals;
    for (const Rule &rule : procedure.rules) {
        if (rule.severity != Severity::Block)
            continue;
        for (const Guard &guard : rule.guards) {
            const bool watches = guard.acts.contains(act.verb) && (!guard.stage || guard.stage == act.stage)
                                 && (guard.outcomes.isEmpty() || guard.outcomes.contains(act.outcome));
            if (!watches || isNeed(guard) || !allHold(guard.when, facts))
                continue;
            if (guard.forbid || !allHold(guard.require, facts))
                refusals.append(findingFor(procedure, rule.id, guard.missing, guard.field));
        }
    }
    return refusals;
}

} // namespace

QList<OutcomeOffer> outcomeOffers(const CaseFile &file, const Rulebook &rules, const Actor &actor, Instant now,
                                  const QString &verb)
{
    return outcomeOffers(file, rules, actor, factsFor(file, rules, actor, now), verb);
}

QList<OutcomeOffer> outcomeOffers(const CaseFile &file, const Rulebook &rules, const Actor &actor, const Facts &facts,
                                  const QString &verb)
{
    const Procedure &procedure = *rules.procedure;
    const Decision *pending = file.pendingRecommendation();
    const Findings decided = file.isOpen() ? Findings()
                                           : Findings{generalFinding(u"GEN-05"_s, u"It has been decided already."_s)};
    QList<OutcomeOffer> offers;
    for (const OutcomeRule &outcome : procedure.outcomes) {
        if (outcome.stage != file.stage())
            continue;
        OutcomeOffer offer{outcome.id, outcome.label, outcome.explains, {}, {}};
        const Act act{verb, file.stage(), outcome.id};
        const Findings own = permissionFindings(procedure, act, facts);
        const std::optional<StandIn> instead = own.isEmpty() ? std::nullopt : standInFor(act, facts, actor, rules);
        offer.refusals = decided;
        if (!instead)
            offer.refusals += own;
        offer.refusals += hardRefusals(procedure, act, instead ? instead->facts : facts);
        if (verb == "authorise"_L1 && pending && pending->by == actor.id
            && !procedure.mayAuthoriseOwn.contains(actor.role))
            offer.refusals.append(generalFinding(u"GEN-06"_s));
        if (outcome.effect == OutcomeRule::Effect::Refer)
            offer.route = referralDestination(procedure, facts, file.child.postcode).team;
        offers.append(offer);
    }
    return offers;
}

Findings outcomeNeeds(const CaseFile &file, const Rulebook &rules, const Actor &actor, Instant now,
                      const QString &outcome, const FieldValues &typed, const QString &rationale, const QString &verb)
{
    return outcomeNeeds(file, rules, factsFor(file, rules, actor, now), outcome, typed, rationale, verb);
}

Findings outcomeNeeds(const CaseFile &file, const Rulebook &rules, const Facts &known, const QString &outcomeId,
                      const FieldValues &typed, const QString &rationale, const QString &verb)
{
    const Procedure &procedure = *rules.procedure;
    const OutcomeRule *outcome = procedure.outcome(file.stage(), outcomeId);
    if (!outcome)
        return {};
    Facts facts = known;
    const Decision *pending = file.pendingRecommendation();
    const bool sameOutcome = pending && pending->outcome == outcomeId;
    FieldValues fields = sameOutcome ? pending->fields : FieldValues();
    fields.insert(typed);
    const QString given = rationale.isEmpty() && sameOutcome ? pending->rationale : rationale;
    addInputFacts(facts, fields, given);
    Findings needs = guardFindings(procedure, {verb, file.stage(), outcomeId}, facts);
    erase_if(needs, [](const Finding &f) { return f.severity == Severity::Inform; });
    const Findings missing = fieldFindings(procedure, *outcome, facts);
    for (const Finding &finding : missing) {
        if (!needs.contains(finding))
            needs.append(finding);
    }
    const bool asksRationale = std::any_of(needs.begin(), needs.end(),
                                           [](const Finding &f) { return f.field == "input.rationale"_L1; });
    if (given.trimmed().isEmpty() && !asksRationale)
        needs.append(generalFinding(u"GEN-07"_s, u"Give the rationale."_s, u"input.rationale"_s));
    return needs;
}

Consequences consequencesOf(const CaseFile &file, const Rulebook &rules, const Actor &actor, Instant now,
                            const QString &outcome, const FieldValues &typed)
{
    return consequencesOf(file, rules, factsFor(file, rules, actor, now), outcome, typed);
}

Consequences consequencesOf(const CaseFile &file, const Rulebook &rules, const Facts &known, const QString &outcomeId,
                            const FieldValues &typed)
{
    const Procedure &procedure = *rules.procedure;
    Consequences consequences;
    const OutcomeRule *outcome = procedure.outcome(file.stage(), outcomeId);
    if (!outcome)
        return consequences;
    Facts facts = known;
    addInputFacts(facts, typed, {});
    consequences.makesReferral = outcome->effect == OutcomeRule::Effect::Refer;
    if (consequences.makesReferral)
        consequences.team = referralDestination(procedure, facts, file.child.postcode).team;
    consequences.closes = outcome->effect != OutcomeRule::Effect::Progress;
    const Value chosen = typed.value(u"assessment"_s);
    const bool *assessment = std::get_if<bool>(&chosen);
    consequences.startsAssessment = assessment ? *assessment : outcome->assessment.value_or(false);
    consequences.followUps = obligationsOf(procedure, {u"authorise"_s, file.stage(), outcomeId}, facts);
    return consequences;
}

} // namespace frontdoor
