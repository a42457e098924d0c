// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/choices.h"

#include <QString>

namespace frontdoor {

// What people read for the choices of the domain, translated.
QString words(ContactMethod method);           ///< "Phone"
QString words(ContactKind kind);               ///< "Concern about a child"
QString words(ContactState state);             ///< "Awaiting authorisation"
QString words(ReferralState state);            ///< "Awaiting a decision"
QString words(ReferrerType type);              ///< "Professional"
QString words(Threshold threshold);            ///< "Child in need"
QString words(ActivityKind kind);              ///< "Call to the family"
QString words(ActivityResult result);          ///< "Answered"
QString words(Sex sex);                        ///< "Female"
QString words(RelationshipKind kind, Sex sex); ///< "half-sister", as it stands in a sentence
QString words(EntryKind kind);                 ///< "Strategy discussion"
QString words(DiscussionWith with);            ///< "Head of service"
QString words(SiblingDecision made);           ///< "Referral"

/// "phone", "e-mail": as the sentence "received by ..." needs it.
QString inSentence(ContactMethod method);

} // namespace frontdoor
