// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "core/domain/consultation.h"

namespace frontdoor {

/// What rules may know of a consultation.
void addConsultationFacts(Facts &, const Consultation &);

/// Why no child may be named in it as it stands; empty: a name may be given. A child who has to be protected now is named
/// where the procedure lets that be.
Findings namingRefused(const Rulebook &, const Consultation &, const Actor &);

/// What guards say to logging it (or changing it, or making a contact of it) as it stands; not who may.
Findings consultationFindings(const Rulebook &, const char *verb, const Consultation &, const Actor &);

/// What one screen shows of a consultation to one person.
struct ConsultationView {
    Consultation consultation;
    Actor actor;
    QList<DeadlineView> deadlines; ///< running first
    QString recordedBy;
    QString contactNumber; ///< of what it became
    Findings updateRefused;
    Findings convertRefused; ///< who may, and what stands in the way as it is now
};

/// std::nullopt if there is no such consultation.
Expected<std::optional<ConsultationView>> viewConsultation(Records &, const Rulebook &, const ConsultationId &,
                                                           const UserId &viewer, Instant now);

/// A consultation in the list.
struct ConsultationEntry {
    Consultation consultation;
    QString contactNumber;

    friend bool operator==(const ConsultationEntry &, const ConsultationEntry &) = default;
};

/// Open ones by their nearest clock, then the latest, answered ones; and what refuses this person to log one.
struct ConsultationList {
    QList<ConsultationEntry> entries;
    Actor actor;
    Findings logRefused;
    bool known = false; ///< whether the procedure has consultations at all: whether anybody may log one
};
Expected<ConsultationList> consultationList(Views &, const Rulebook &, int limit, const UserId &viewer, Instant now);

} // namespace frontdoor
