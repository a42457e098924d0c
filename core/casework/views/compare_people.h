// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"

namespace frontdoor {

/// What two people have in one respect. Fields that belong together (given and family name, birth and expected date,
/// address and postcode) are one respect, because half of each would be nobody's.
struct ComparedField {
    enum class Stand { Same, Differ, OnlyOne, OnlyOther };

    QString id;         ///< "name", "birth", "address", else as in Person::fields()
    QStringList fields; ///< of Person::fields()
    Stand stand = Stand::Same;

    friend bool operator==(const ComparedField &, const ComparedField &) = default;
};

/// What is known of either, in the order in which people are recognised; what nobody has is left out.
QList<ComparedField> comparedFields(const Person &one, const Person &other);

/// One of the two, with what hangs on the entry.
struct ComparedEntry {
    PersonView view;
    int openContacts = 0;
    std::optional<Instant> lastContact;
    bool older = false; ///< entered before the other
};

/// Two entries side by side, for somebody who is to say whether they are one person.
struct PeopleCompared {
    ComparedEntry one;
    ComparedEntry other;
    QList<ComparedField> fields;
    bool keepOne = true;   ///< which entry had better stay
    QStringList fromOther; ///< ids of the fields that had better take the value of the one that goes
    QString why;           ///< what agrees and what does not, in words
    Likelihood likelihood = Likelihood::Unlikely;
    std::optional<KeptApart> apart; ///< somebody found that they are two people
    bool withheld = false;          ///< one of them is restricted to others

    bool areJoined() const;
};

/// std::nullopt if one of them is not there.
Expected<std::optional<PeopleCompared>> comparePeople(Views &, const Rulebook &, const PersonId &one,
                                                      const PersonId &other, const UserId &viewer, Instant now);

/// What parting a joined entry would do to the one that it belongs to.
struct Parting {
    struct Field {
        QString id;            ///< of Person::fields()
        bool goesBack = false; ///< else it was changed since, and stays
        Person before;         ///< only that field is set: what it said
        friend bool operator==(const Field &, const Field &) = default;
    };
    JoinedEntry joined;
    Person merged;
    Person keep;
    QString by; ///< who joined them
    QList<Field> fields;
    int contacts = 0;     ///< recorded under the entry, which go with it
    int entriesAlong = 0; ///< others that were joined to it before

    friend bool operator==(const Parting &, const Parting &) = default;
};

/// std::nullopt if the entry belongs to nobody.
Expected<std::optional<Parting>> partingOf(Records &, const PersonId &merged);

} // namespace frontdoor
