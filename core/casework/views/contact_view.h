// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/radar.h"
#include "core/casework/views/outcome_offers.h"
#include "core/casework/views/suggestions.h"

namespace frontdoor {

/// A deadline with the steps of its computation and the rule it comes from.
struct DeadlineView {
    Deadline deadline;
    QList<ExplanationStep> steps;
    Finding source; ///< the rule, as a citation
};

/// Everything one screen shows about a contact or referral to one person, taken in one read.
struct ContactView {
    CaseFile file;
    Actor actor;
    Radar radar;
    QList<DeadlineView> deadlines; ///< running first, nearest first
    QList<Obligation> followUps;
    QList<OutcomeOffer> recommendOffers;
    QList<OutcomeOffer> authoriseOffers;
    QHash<QString, Findings> refused; ///< verbs this person may not do now, and why; absent: allowed
    Findings advice;                  ///< what rules advise as it stands now
    QHash<UserId, QString> names;     ///< of the people mentioned
    QList<Contact> sameCall;
    std::optional<Referral> madeReferral; ///< of a contact that became a referral
    bool withheld = false;                ///< restricted to others: only number, state and whose turn it is are there

    bool may(const QString &verb) const { return !refused.contains(verb); }
    QString nameOf(const UserId &id) const { return names.value(id); }
};

/// What the procedure says of a case to one person: all of the view that asks nobody but the procedure.
ContactView judged(CaseFile, const Actor &, const Rulebook &, Instant now);

/// std::nullopt if there is no such record.
Expected<std::optional<ContactView>> viewContact(Records &, const Rulebook &, const Subject &, const UserId &viewer,
                                                 Instant now);

/// The view of a contact that is being typed and not recorded yet: clocks that would run, radar, needs.
Expected<ContactView> viewNewContact(Records &, const Rulebook &, const ContactDetail &, const Person &child,
                                     const UserId &viewer, Instant now);

/// What refuses an act without a case ("record-contact", "add-person", "set-duty-worker") to this person.
Expected<Findings> refusalsOf(Records &, const Rulebook &, const QString &verb, const UserId &viewer, Instant now);

} // namespace frontdoor
