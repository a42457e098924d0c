// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/drift.h"

#include "core/casework/casefile/restricted.h"
#include "core/casework/casefile/siblings.h"
#include "core/casework/casefile/standing.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<CopyStand> identified(Records &records, const Contact &contact, const Viewer &viewer)
{
    CopyStand stand;
    stand.child = contact.child;
    FD_ASSIGN(stand.withheld, isWithheld(records, contact, viewer));
    if (stand.withheld)
        return stand;
    FD_ASSIGN(const std::optional<Person> child, standingEntry(records, contact.child));
    if (child) {
        stand.child = child->id;
        stand.childName = child->name();
    }
    return stand;
}

Expected<CopyStand> standOf(Records &records, const Contact &contact, const Viewer &viewer)
{
    FD_ASSIGN(CopyStand stand, identified(records, contact, viewer));
    stand.subject = Subject(contact.id);
    stand.number = contact.number;
    if (stand.withheld)
        return stand;
    stand.outcome = contact.outcome;
    stand.isOpen = contact.isOpen();
    return stand;
}

Expected<CopyStand> standOf(Records &records, const Referral &referral, const Viewer &viewer)
{
    CopyStand stand;
    FD_ASSIGN(const std::optional<Contact> contact, records.contact(referral.contact));
    if (contact) {
        FD_ASSIGN(stand, identified(records, *contact, viewer));
    }
    if (viewer.user && referral.worker == viewer.user)
        stand.withheld = false;
    stand.subject = Subject(referral.id);
    stand.number = referral.number;
    if (stand.withheld)
        return stand;
    stand.outcome = referral.outcome;
    stand.isOpen = referral.isOpen();
    return stand;
}

void compare(CopyStand &stand, const QStringList &fields, const QString &original, const QString &copy)
{
    if (stand.withheld)
        return;
    stand.fields = fields;
    stand.waits = !original.isEmpty() && copy.isEmpty();
}

QStringList referralDrift(const Referral &original, const Referral &copy)
{
    const bool differs = !original.outcome.isEmpty() && !copy.outcome.isEmpty() && original.outcome != copy.outcome;
    return differs ? QStringList{u"outcome"_s} : QStringList();
}

Expected<Drift> driftOfContact(Records &records, const Contact &contact, const Viewer &viewer)
{
    Drift drift;
    if (contact.copiedFrom) {
        FD_ASSIGN(const std::optional<Contact> original, records.contact(contact.copiedFrom));
        if (original && original->state != ContactState::Void) {
            FD_ASSIGN(CopyStand stand, standOf(records, *original, viewer));
            compare(stand, siblingDrift(*original, contact), original->outcome, contact.outcome);
            drift.original = stand;
        }
    }
    FD_ASSIGN(const QList<Contact> copies, records.contactCopies(contact.id));
    for (const Contact &copy : copies) {
        FD_ASSIGN(CopyStand stand, standOf(records, copy, viewer));
        compare(stand, siblingDrift(contact, copy), contact.outcome, copy.outcome);
        drift.copies.append(stand);
    }
    return drift;
}

Expected<Drift> driftOfReferral(Records &records, const Referral &referral, const Viewer &viewer)
{
    Drift drift;
    if (referral.copiedFrom) {
        FD_ASSIGN(const std::optional<Referral> original, records.referral(referral.copiedFrom));
        if (original) {
            FD_ASSIGN(CopyStand stand, standOf(records, *original, viewer));
            compare(stand, referralDrift(*original, referral), original->outcome, referral.outcome);
            drift.original = stand;
        }
    }
    FD_ASSIGN(const QList<Referral> copies, records.referralCopies(referral.id));
    for (const Referral &copy : copies) {
        FD_ASSIGN(CopyStand stand, standOf(records, copy, viewer));
        compare(stand, referralDrift(referral, copy), referral.outcome, copy.outcome);
        drift.copies.append(stand);
    }
    return drift;
}

} // namespace

Expected<Drift> driftOf(Records &records, const CaseFile &file, const Viewer &viewer)
{
    return file.referral ? driftOfReferral(records, *file.referral, viewer)
                         : driftOfContact(records, file.contact, viewer);
}

} // namespace frontdoor
