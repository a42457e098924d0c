// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/outcome_offers.h"

#include <QString>

namespace frontdoor {

/// "inform-parents" -> "Inform the parents": a follow-up as something to be done.
QString followUpWords(const QString &obligationKind);

/// What will follow from a decision, one sentence each: the referral and its team, that the contact is closed, the
/// assessment, the follow-ups.
QStringList consequenceWords(const Consequences &consequences, const CaseFile &file, const Procedure &procedure);

/// "Progress to referral" -> what a typed or chosen answer reads like in a list of decisions: "Advice given: ...".
QStringList fieldWords(const OutcomeRule *outcome, const FieldValues &fields, const Calendar &calendar);

/// "theft-or-loss" -> "Theft or loss": a choice of an outcome's field as people read it.
QString choiceWords(const QString &choice);

} // namespace frontdoor
