// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_facts.h"
#include "core/procedure/questions.h"

namespace frontdoor {

/// One outcome as an actor sees it now.
struct OutcomeOffer {
    QString outcome;
    QString label;
    QString explains;
    Findings refusals; ///< what refuses it to this person whatever they type; empty: offered
    QString route;     ///< where a referral would go: team id

    bool isOffered() const { return refusals.isEmpty(); }
};

// Each question can be asked with factsFor() the case and the actor, by whoever asks several and gathers them once.

/// Every outcome of the stage, in the procedure's order, for recommending or authorising ("recommend", "authorise").
QList<OutcomeOffer> outcomeOffers(const CaseFile &, const Rulebook &, const Actor &, const Facts &,
                                  const QString &verb = QStringLiteral("authorise"));
QList<OutcomeOffer> outcomeOffers(const CaseFile &, const Rulebook &, const Actor &, Instant now,
                                  const QString &verb = QStringLiteral("authorise"));

/// What is still missing before this outcome may be authorised: required answers, gates and warnings, but not who may.
Findings outcomeNeeds(const CaseFile &, const Rulebook &, const Facts &, const QString &outcome,
                      const FieldValues &typed = {}, const QString &rationale = {},
                      const QString &verb = QStringLiteral("authorise"));
Findings outcomeNeeds(const CaseFile &, const Rulebook &, const Actor &, Instant now, const QString &outcome,
                      const FieldValues &typed = {}, const QString &rationale = {},
                      const QString &verb = QStringLiteral("authorise"));

/// What will follow from authorising this outcome, before anybody presses a button.
struct Consequences {
    bool makesReferral = false;
    QString team; ///< where the referral goes
    bool closes = false;
    bool startsAssessment = false;
    QList<ObligationRule> followUps;
};
Consequences consequencesOf(const CaseFile &, const Rulebook &, const Facts &, const QString &outcome,
                            const FieldValues &typed);
Consequences consequencesOf(const CaseFile &, const Rulebook &, const Actor &, Instant now, const QString &outcome,
                            const FieldValues &typed);

} // namespace frontdoor
