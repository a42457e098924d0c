// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/drift.h"
#include "core/casework/views/sibling_choices.h"

namespace frontdoor {

class Desk;

/// What is to be done about one brother or sister.
enum class SiblingStep {
    Copy,    ///< the record is copied to them
    Refer,   ///< it is put down that there is to be a referral
    NotRefer ///< it is put down that there is to be none
};

// How brothers and sisters, and copies, are put into words.

/// "Ben Sample, 6 years"; "Unborn child, due 20 Sep 2026".
QString siblingName(const Person &child, QDate on);
/// What there is of the child about the same matter, in one line; empty if there is nothing.
QString standWords(const SiblingChoice &choice, const Desk &desk);
/// What will follow, one sentence each.
QStringList followsFrom(SiblingStep step, const SiblingChoice &choice, const SiblingChoices &choices, const Desk &desk);
/// "The original came on Thu 30 Apr 2026 14:40. Outcome due Fri 1 May 2026 14:40: ..."
QString originalWords(const SiblingChoices &choices, const Desk &desk);
/// "the concern, the referrer": the fields in which copies differ; "outcome" left out.
QString driftedFields(const QStringList &fields);
/// "Progress to referral", "not decided yet", "closed without an outcome".
QString outcomeWords(const CopyStand &stand, const Procedure &procedure);

} // namespace frontdoor
