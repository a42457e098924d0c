// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/choices.h"
#include "core/domain/ids.h"

namespace frontdoor {

/// What a deadline, decision, letter or note is about: a contact, a referral or a consultation.
struct Subject {
    SubjectKind kind = SubjectKind::Contact;
    QString id;

    Subject() = default;
    Subject(SubjectKind k, QString text) : kind(k), id(std::move(text)) {}
    Subject(const ContactId &contact) : kind(SubjectKind::Contact), id(contact.text()) {}
    Subject(const ReferralId &referral) : kind(SubjectKind::Referral), id(referral.text()) {}
    Subject(const ConsultationId &consultation) : kind(SubjectKind::Consultation), id(consultation.text()) {}

    ContactId contact() const { return kind == SubjectKind::Contact ? ContactId(id) : ContactId(); }
    ConsultationId consultation() const
    {
        return kind == SubjectKind::Consultation ? ConsultationId(id) : ConsultationId();
    }
    ReferralId referral() const { return kind == SubjectKind::Referral ? ReferralId(id) : ReferralId(); }

    friend bool operator==(const Subject &, const Subject &) = default;
    friend size_t qHash(const Subject &s, size_t seed = 0) { return ::qHash(s.id, seed) ^ size_t(s.kind); }
};

} // namespace frontdoor
