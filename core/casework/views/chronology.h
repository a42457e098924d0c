// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

#include <QSet>

namespace frontdoor {

/// What happened. In the order in which things of one moment are told.
enum class ChronologyKind {
    Born,
    ExpectedBirth, ///< the expected date of delivery of a child who is not born yet
    Moved,         ///< another address was recorded
    CaseOpened,
    Contact,
    Check,
    Activity,
    Talk, ///< what was talked over, considered or allowed (EntryKind)
    Police,
    Letter,
    ParentReply,
    Recommendation,
    Decision,
    Referral,
    FollowUp, ///< was done, or is not appropriate
    CaseClosed,
};

/// One thing that happened to a child or the family. Titles and texts are what was recorded and what the procedure calls it;
/// what was chosen among fixed choices stands in `details` by its ids, to be put into words where it is shown.
struct ChronologyEntry {
    QString key; ///< names the entry within its chronology, and stays the same when it is read again
    Instant at;
    bool wholeDay = false; ///< only the day is known; `at` is its beginning
    ChronologyKind kind = ChronologyKind::Contact;
    PersonId person; ///< whom it is about: of joined entries the one that stays
    QString personName;
    Subject subject; ///< the contact or referral that it belongs to; its id is empty where there is none
    QString number;  ///< of that contact or referral
    QString title;   ///< the outcome, the letter, the team, the address
    QString text;    ///< the concern, the rationale, what was said or held
    /// - contact: source, method, referrer (ReferrerType), agency (as it may be disclosed), copied
    /// - check: systems
    /// - activity: kind (ActivityKind), result
    /// - talk: kind (EntryKind), with, agreed, participants, decision, team (its name), person (a name)
    /// - letter: reply-by; recommendation: state, comment; follow-up: kind, not-appropriate; referral: re-referral, copied
    FieldValues details;
    UserId by;
    QString byName;
    /// Title, text or details could tell family or agencies who made contact, whom they may not know. Staff may read it; it
    /// must not be printed, copied or sent.
    bool namesReferrer = false;
    bool withheld = false; ///< restricted to others: only that there was a contact or referral then, not whose

    friend bool operator==(const ChronologyEntry &, const ChronologyEntry &) = default;
};

enum class ChronologyScope { Child, Family };

/// Everything on file about a child, or a child and the family, in one timeline.
struct Chronology {
    Person child;                   ///< of joined entries the one that stays; only identified if it is withheld
    bool withheld = false;          ///< the child's own record is restricted to others
    QSet<PersonId> people;          ///< whose records were read, with their joined entries
    QList<ChronologyEntry> entries; ///< oldest first

    friend bool operator==(const Chronology &, const Chronology &) = default;
};

/// The family: who shares the household, brothers and sisters, parents, step-parents, carers and children.
/// std::nullopt if there is no such person.
Expected<std::optional<Chronology>> chronologyOf(Records &, const Rulebook &, const PersonId &, ChronologyScope,
                                                 const Viewer &);

/// Whether one of the changes may show in this chronology (whose entries are not looked at).
Expected<bool> isTouched(Records &, const Chronology &, const QList<Change> &);

/// How old somebody was on a day.
struct AgeThen {
    enum class Stage {
        Unknown,
        Before, ///< more than 40 weeks before the birth or the expected date
        Unborn,
        Born
    };
    Stage stage = Stage::Unknown;
    int years = 0;  ///< completed
    int months = 0; ///< completed, beyond the years
    int days = 0;   ///< since birth, in all

    friend bool operator==(const AgeThen &, const AgeThen &) = default;
};
AgeThen ageThen(const Person &, QDate on);

} // namespace frontdoor
