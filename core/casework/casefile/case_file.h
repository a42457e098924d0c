// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/procedure/clocks.h"

namespace frontdoor {

/// Everything on file about one contact or referral that rules, clocks and screens look at.
struct CaseFile {
    Subject subject;
    Contact contact; ///< of a referral: the contact it was made from
    std::optional<Referral> referral;
    Person child;
    QList<Person> family;            ///< household and siblings, without the child
    QList<Episode> episodes;         ///< of the child
    QList<Episode> familyEpisodes;   ///< open ones of the family
    QList<PastContact> pastContacts; ///< about child or family, before this one and not of the same call
    QList<PastReferral> pastReferrals;
    int unread = 0; ///< of the past contacts: nobody has opened them since this one came
    QList<Check> checks;
    QList<Activity> activities;
    QList<Decision> decisions;
    QList<Deadline> deadlines;
    QList<Letter> letters;
    QList<CaseEntry> entries; ///< of a referral: those of its contact too
    QList<PersonId> childrenOfCall;
    bool isSiblingOfCall = false; ///< a copy, or not the first child of the call

    Stage stage() const { return referral ? Stage::Referral : Stage::Contact; }
    bool isOpen() const { return referral ? referral->isOpen() : contact.isOpen(); }
    QString tray() const { return referral ? referral->team : contact.tray; }
    UserId worker() const { return referral ? referral->worker : contact.worker; }
    /// The recommendation that waits to be authorised.
    const Decision *pendingRecommendation() const;
};

/// Loads the file; std::nullopt if there is no such record or it is void.
Expected<std::optional<CaseFile>> loadCaseFile(Records &, const Rulebook &, const Subject &);

/// What a contact that is about to be recorded would have on file.
Expected<CaseFile> prospectiveCaseFile(Records &, const Rulebook &, const Contact &, const Person &child);

/// When things happened to the subject, for clocks.
Moments momentsOf(const CaseFile &);

} // namespace frontdoor
