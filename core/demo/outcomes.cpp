// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/outcomes.h"

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

/// How well an outcome of the contact stage fits a story that needs no referral; 0: not at all. Ids that we do not know
/// are an authority's own and may come up now and then.
double contactFit(const QString &outcome, const Journey &journey)
{
    const ConcernKind &kind = *journey.story.kind;
    const bool earlyHelp = journey.story.threshold == Threshold::EarlyHelp;
    const bool professional = journey.story.detail.referrer.type == ReferrerType::Professional;
    if (outcome == "passed-to-allocated-worker"_L1)
        return journey.openCase ? 100 : 0;
    if (outcome == "section-17-payment"_L1)
        return kind.money ? (kind.need == "N7"_L1 ? 60 : 6) : 0;
    if (outcome == "information-provided"_L1)
        return kind.kind == ContactKind::InformationRequest ? 100 : 0;
    if (outcome == "early-help"_L1)
        return earlyHelp ? 50 : 1;
    if (outcome == "early-help-by-caller"_L1)
        return earlyHelp && professional ? 25 : 0;
    if (outcome == "redirect"_L1)
        return earlyHelp ? 30 : 10;
    if (outcome == "information-advice"_L1)
        return kind.kind == ContactKind::Advice || kind.kind == ContactKind::InformationRequest ? 60
               : earlyHelp                                                                      ? 6
                                                                                                : 25;
    if (outcome == "no-further-action"_L1)
        return earlyHelp ? 4 : 45;
    return 2;
}

double referralFit(const QString &outcome, const Journey &journey)
{
    const bool harm = journey.story.threshold == Threshold::SignificantHarm;
    if (outcome == "strategy-discussion"_L1 || outcome == "significant-harm"_L1)
        return harm ? 70 : 3;
    if (outcome == "protective-action"_L1)
        return harm ? 12 : 1;
    if (outcome == "single-assessment"_L1 || outcome == "child-in-need-high"_L1)
        return harm ? 30 : 60;
    if (outcome == "child-in-need-moderate"_L1)
        return harm ? 4 : 40;
    if (outcome == "section-17-payment"_L1)
        return harm ? 0 : 2;
    return harm ? 2 : 6; // closes without an assessment
}

template<class Fit>
QString pickOutcome(const Procedure &procedure, Stage stage, Journey &journey, const QSet<QString> &used, Fit fit)
{
    constexpr double novelty = 20;
    QStringList ids;
    QList<double> weights;
    for (const OutcomeRule &outcome : procedure.outcomes) {
        if (outcome.stage == stage && fit(outcome) > 0) {
            ids << outcome.id;
            weights << fit(outcome) * (used.contains(Outcomes::key(stage, outcome.id)) ? 1 : novelty);
        }
    }
    return ids.isEmpty() ? QString() : ids[Weights(weights).pick(journey.dice)];
}

bool concerns(const Guard &guard, Stage stage, const QString &outcome)
{
    return guard.acts.contains("authorise"_L1) && (!guard.stage || guard.stage == stage)
           && (guard.outcomes.isEmpty() || guard.outcomes.contains(outcome));
}

} // namespace

Outcomes::Outcomes(const Library &library, const Procedure &procedure) : m_library(library), m_procedure(procedure) {}

QString Outcomes::ofContact(Journey &journey, const QSet<QString> &used) const
{
    const bool refers = journey.story.threshold >= Threshold::ChildInNeed;
    return pickOutcome(m_procedure, Stage::Contact, journey, used, [&](const OutcomeRule &outcome) {
        if ((outcome.effect == OutcomeRule::Effect::Refer) != refers)
            return 0.0;
        return refers ? 1.0 : contactFit(outcome.id, journey);
    });
}

QString Outcomes::ofReferral(Journey &journey, const QSet<QString> &used) const
{
    return pickOutcome(m_procedure, Stage::Referral, journey, used,
                       [&](const OutcomeRule &outcome) { return referralFit(outcome.id, journey); });
}

QString Outcomes::text(Dice &dice, const QString &field) const
{
    const QStringList texts = m_library.fields.value(field);
    return dice.oneOf(texts.isEmpty() ? m_library.fields[u"otherwise"_s] : texts);
}

FieldValues Outcomes::fields(Journey &journey, Stage stage, const QString &outcomeId, Instant now) const
{
    FieldValues values;
    const OutcomeRule *outcome = m_procedure.outcome(stage, outcomeId);
    if (!outcome)
        return values;
    Dice &dice = journey.dice;
    for (const OutcomeField &field : outcome->fields) {
        if (!field.required && !dice.chance(0.7))
            continue;
        switch (field.kind) {
        case OutcomeField::Kind::Text:
        case OutcomeField::Kind::LongText:
            values.insert(field.id, field.choices.isEmpty() ? text(dice, field.id) : dice.oneOf(field.choices));
            break;
        case OutcomeField::Kind::YesNo:
            if (field.id == "other-services"_L1)
                values.insert(field.id, false); // else the payment would have to wait for the referral
            else
                values.insert(field.id, outcome->assessment.value_or(false) || dice.chance(0.7));
            break;
        case OutcomeField::Kind::Amount: values.insert(field.id, qint64(dice.between(3, 20) * 5)); break;
        case OutcomeField::Kind::Choices: values.insert(field.id, QStringList{dice.oneOf(field.choices)}); break;
        case OutcomeField::Kind::Moment: values.insert(field.id, now); break;
        }
    }
    // Guards may ask for parts of the decision that are no fields of the outcome.
    for (const Rule &rule : m_procedure.rules) {
        for (const Guard &guard : rule.guards) {
            if (guard.forbid || !concerns(guard, stage, outcomeId))
                continue;
            for (const Condition &condition : guard.require) {
                if (condition.test != Condition::Test::Answered || !condition.fact.startsWith("input."_L1))
                    continue;
                const QString id = condition.fact.mid(6);
                if (id != "rationale"_L1 && !values.contains(id))
                    values.insert(id, text(dice, id.section(u'.', -1)));
            }
        }
    }
    return values;
}

QString Outcomes::rationale(Journey &journey, Stage stage, const QString &outcomeId) const
{
    const OutcomeRule *outcome = m_procedure.outcome(stage, outcomeId);
    const bool goesOn = outcome && outcome->effect != OutcomeRule::Effect::Close;
    const Threshold threshold = journey.story.threshold;
    const QString occasion = goesOn && threshold == Threshold::SignificantHarm ? u"rationale-harm"_s
                             : goesOn                                          ? u"rationale-refer"_s
                             : threshold == Threshold::EarlyHelp               ? u"rationale-early-help"_s
                                                                               : u"rationale-close"_s;
    return journey.dice.oneOf(m_library.phrase(occasion));
}

} // namespace frontdoor::demo
