// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"

namespace frontdoor::samples {

/// 2026-03-02 09:00 UTC, a Monday.
constexpr Instant monday{1'772'442'000'000};

/// Records with every field set; those named below must exist before they are added.
User user(const QString &signIn = QStringLiteral("kim"));
Person person(const HouseholdId &household = {}, const PersonId &mother = {});
Contact contact(const PersonId &child, const QString &number, const UserId &worker);
Referral referral(const Contact &contact, const QString &number, const UserId &worker);
Check check(const ContactId &contact, const UserId &by, Instant at = monday);
Activity activity(const Subject &subject, const UserId &by, Instant at = monday);
Decision recommendation(const Subject &subject, const UserId &by, Instant at = monday);
Decision decision(const Subject &subject, const UserId &by, Instant at = monday);
Deadline deadline(const Subject &subject, Instant due);
Obligation obligation(const Subject &subject, Instant created = monday);
Letter letter(const Subject &subject, const UserId &by, Instant sent = monday);
PoliceNotification policeNotification(const Subject &subject, const UserId &by, Instant at = monday);
Episode episode(const PersonId &person, const UserId &worker, QDate opened);
AuditRecord audit(const Subject &subject, const UserId &actor);

/// Only what a record cannot be without.
Person bareChild(const QString &givenName, const QString &familyName);
Contact bareContact(const PersonId &child, const QString &number, Instant received = monday);

} // namespace frontdoor::samples
