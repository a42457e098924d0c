// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

namespace frontdoor {

/// Not born yet, or under 18 on that day.
bool isChild(const Person &person, QDate on);

/// The other children of the family for whom nobody has said yet whether there is to be a referral: no contact of the same
/// call, no copy and no consideration.
QList<Person> unconsideredSiblings(const CaseFile &file, QDate on);

/// A sibling's contact that was not taken on in time is closed to new information: that takes a contact of its own.
bool isLockedSibling(const CaseFile &file, const Rulebook &rules, Instant now);

/// The fields in which a copy differs from what it was copied from, "outcome" among them when both are decided differently.
QStringList siblingDrift(const Contact &original, const Contact &copy);

} // namespace frontdoor
