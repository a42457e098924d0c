// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QString>

#include <optional>

namespace frontdoor {

/// A professional asks for advice. Without the parents' consent it is about nobody in particular: no name of a child is
/// kept, unless a child has to be protected now.
struct Consultation {
    ConsultationId id;
    qint64 revision = 1;
    QString number; ///< K-000007, told to the caller
    Instant created;
    UserId recordedBy;
    QString professionalName;
    QString professionalRole;
    QString professionalAgency;
    QString professionalPhone;
    std::optional<bool> consent; ///< of the parents, to the talk
    QString childName;
    std::optional<bool> immediateConcern;
    QString summary;
    QString advice;
    std::optional<Instant> answered; ///< advice was given, or it became a contact
    ContactId contact;               ///< what it became
    std::optional<Instant> nextDue;

    friend bool operator==(const Consultation &, const Consultation &) = default;

    /// Calls visit(id, member) for each answer, with the ids of scenario files.
    template<class Self, class Visit>
    static void fields(Self &self, Visit &&visit)
    {
        visit("professional.name", self.professionalName);
        visit("professional.role", self.professionalRole);
        visit("professional.agency", self.professionalAgency);
        visit("professional.phone", self.professionalPhone);
        visit("consent", self.consent);
        visit("child-name", self.childName);
        visit("immediate-concern", self.immediateConcern);
        visit("summary", self.summary);
        visit("advice", self.advice);
    }

    bool isHypothetical() const { return consent == false && immediateConcern != true; }
    bool isOpen() const { return !answered; }
};

} // namespace frontdoor
