// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/records.h"

namespace frontdoor {

struct FamilyMember {
    Person person;         ///< of joined entries the one that stays; of somebody withheld only the id
    int generation = 0;    ///< -2 grandparents, -1 parents, 0 the subject's own, 1 children, 2 grandchildren
    bool related = true;   ///< by a relationship that is recorded; else they only share the household
    bool withheld = false; ///< restricted to others

    friend bool operator==(const FamilyMember &, const FamilyMember &) = default;
};

/// One person's family as it is recorded: two generations up and down, brothers and sisters with their other parents, and
/// whoever shares the household.
struct FamilyGraph {
    PersonId subject;
    QList<FamilyMember> people; ///< the subject first, then the nearest first
    QList<Relationship> ties;   ///< among them, each once; without an id where only the person's entry names the mother
    bool isCut = false;         ///< there are more of them than mostPeople

    static constexpr qsizetype mostPeople = 80;

    const FamilyMember *member(const PersonId &) const;

    friend bool operator==(const FamilyGraph &, const FamilyGraph &) = default;
};

/// std::nullopt if there is no such person. `today` tells children from adults where nothing else does.
Expected<std::optional<FamilyGraph>> familyGraphOf(Records &, const PersonId &, QDate today, const Viewer &);

/// "from is the mother of to" and the like: the relationship makes from one of the generation above.
bool isParental(RelationshipKind kind);
/// Mother and father only.
bool isBirthParent(RelationshipKind kind);
/// Full, half or step.
bool isSiblingTie(RelationshipKind kind);

} // namespace frontdoor
