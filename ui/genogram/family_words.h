// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_graph.h"

namespace frontdoor {

// A family in words: what a picture says, for the label beside it and for who does not see it.

/// "Ava Sample", "Unborn child", "Restricted".
QString nameWords(const FamilyMember &member);
/// "10 years", "expected 3 Aug 2026", "age not known"; empty for who is withheld.
QString ageWords(const FamilyMember &member, QDate today);
/// How somebody stands to the subject: "mother", "half-brother", "father of Cora", "lives in the household".
QString standingWords(const FamilyGraph &family, const PersonId &person);
/// For whom somebody has parental responsibility, without the subject: "Ben, Cora"; `subject` tells whether for it too.
QStringList responsibleFor(const FamilyGraph &family, const PersonId &person, bool *subject);
/// "parental responsibility", "parental responsibility for Ben"; empty without.
QString responsibilityWords(const FamilyGraph &family, const PersonId &person);
/// All of it in one sentence.
QString sentenceOf(const FamilyGraph &family, const PersonId &person, QDate today);

} // namespace frontdoor
