// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

#include <optional>

namespace frontdoor {

/// Whose history is asked for: the child of a contact that is being typed, or of a record that stands.
struct RadarQuestion {
    Person child;             ///< as on file, or as typed so far; without an id nobody was chosen yet
    QList<PersonId> also;     ///< others on file whom the same call names
    Subject subject;          ///< the contact or referral that is looked at; none while it is being typed
    Instant received;         ///< windows are counted back from then
    QList<Relationship> ties; ///< of the child, told and not on file yet

    friend bool operator==(const RadarQuestion &, const RadarQuestion &) = default;
};

/// How somebody is connected with the child.
enum class RadarTie {
    Child, ///< it is the child
    Sibling,
    HalfSibling,
    StepSibling,
    ParentsChild, ///< another child of `through`
    Offspring,    ///< the child's own child
    Mother,
    Father,
    StepParent,
    Carer,
    Grandparent,
    Relative,
    Household, ///< of the same household, and nothing else is known
    Named,     ///< the same call is about them
    KinOf,     ///< of the family of `through`, while the child is not on file
    Address,
    Phone,
};

/// A home that two people share or shared, as it is written on file.
struct RadarHome {
    QString address;                    ///< empty: which one cannot be told
    std::optional<Instant> theirsUntil; ///< unset: they live there
    std::optional<Instant> childsUntil; ///< unset: the child lives there

    friend bool operator==(const RadarHome &, const RadarHome &) = default;
};

/// Where a line stands, in the order in which they are to be read.
enum class RadarGroup { OpenCases, Child, Family, Address, Phone };

/// Somebody whose history was looked at.
struct RadarPerson {
    PersonId id; ///< of joined entries the one that stays
    QString name;
    QDate born;
    Sex sex = Sex::Unknown;
    RadarTie tie = RadarTie::Child;
    RadarGroup group = RadarGroup::Child; ///< of what is on file about them, but for open cases
    QString through; ///< the parent; the one in the family whose phone it is; empty: the child's own
    RadarHome home;
    bool samePhone = false; ///< of those at the same address
    bool counts = false;    ///< the rules count what is on file about them; the others only inform

    friend bool operator==(const RadarPerson &, const RadarPerson &) = default;
};

/// One thing that is on file.
struct RadarLine {
    enum class Kind {
        OpenCase,
        Closure,
        Referral,
        Contact,
        Restricted, ///< there is something about somebody who is restricted to others: neither who nor what
    };
    Kind kind = Kind::Contact;
    RadarGroup group = RadarGroup::Child;
    QList<qsizetype> people; ///< places in FamilyRadar::people; several: one call with one outcome
    Subject subject;         ///< to be opened; none of a case, which is the person's
    QString number;
    Instant at; ///< received, made, opened or closed
    QDate day;  ///< the same; invalid if nobody knows when a case was opened
    ContactState contactState = ContactState::New;
    ReferralState referralState = ReferralState::AwaitingDecision;
    QString outcome; ///< id; empty as long as there is none
    QString source;  ///< of a contact
    QString team;
    UserId worker;
    QString workerName;
    bool open = false;
    bool later = false;           ///< it came after the record that is looked at
    std::optional<Within> window; ///< of the procedure, that it lies in
    QString rule;                 ///< that asks to look at it; empty: it informs

    friend bool operator==(const RadarLine &, const RadarLine &) = default;
};

/// What is left out about somebody, because there is more than anybody reads.
struct RadarRest {
    qsizetype person = 0;
    int lines = 0;

    friend bool operator==(const RadarRest &, const RadarRest &) = default;
};

/// All that is on file about a child and those around it, that somebody should know before a contact is decided. It informs:
/// what rules make of the child's and the family's history is Radar (casefile/radar.h).
struct FamilyRadar {
    bool childOnFile = false;
    bool withheld = false;     ///< the child is restricted to others; at most a Restricted line is there
    QList<RadarPerson> people; ///< who was looked at, without those who are restricted; the child first
    QList<RadarLine> lines;    ///< by group, the worst first
    QList<RadarRest> rests;
    QString address; ///< looked for; empty: none is known
    QString phone;
    int notLooked = 0; ///< people at the same address or with the same phone beyond mostAtPlace

    static constexpr qsizetype mostFamily = 40;
    static constexpr qsizetype mostAtPlace = 30; ///< at the same address; as many with the same phone
    static constexpr qsizetype mostOfPerson = 5; ///< closed ones about one person
    static constexpr qsizetype mostOfChild = 10; ///< the same of the child
    static constexpr qsizetype mostLines = 100;

    /// Lines that are shown and those that are left out.
    qsizetype count() const;

    friend bool operator==(const FamilyRadar &, const FamilyRadar &) = default;
};

/// Reads by index only; nothing of it needs the contact to be recorded.
Expected<FamilyRadar> familyRadarOf(Views &, const RadarQuestion &, const Rulebook &, const Viewer &);

} // namespace frontdoor
