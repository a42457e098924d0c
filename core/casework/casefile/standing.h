// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/records.h"

namespace frontdoor {

// Somebody who was entered twice has several entries. One of them stands for the person; the others were joined to it, and
// whatever is recorded under them counts for it.

/// The entry that stands for this one: itself, or the one that it was joined to.
Expected<std::optional<Person>> standingEntry(Records &, const PersonId &);

/// Its id; an id that nobody has stays as it is.
Expected<PersonId> standingId(Records &, const PersonId &);

/// The person and the entries that were joined to it, in that order.
Expected<QList<PersonId>> entriesOf(Records &, const PersonId &standing);

/// The relationships of all entries of a person as they stand between people: ends that were joined to others are those
/// others. What two entries say alike is told once, with parental responsibility if one of them says so; what would be
/// between a person and themself is left out.
Expected<QList<Relationship>> standingRelationships(Records &, const PersonId &standing);

/// Who lives with the person, under any of their entries; without the person.
Expected<QList<Person>> standingHousehold(Records &, const Person &standing);

} // namespace frontdoor
