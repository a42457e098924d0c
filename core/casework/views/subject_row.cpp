// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/subject_row.h"

#include "core/casework/casefile/restricted.h"
#include "core/casework/casefile/standing.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// What the nearest running clock is for.
QString nearestKind(const QList<Deadline> &deadlines)
{
    const Deadline *nearest = nullptr;
    for (const Deadline &deadline : deadlines) {
        if (deadline.isRunning() && (!nearest || deadline.due < nearest->due))
            nearest = &deadline;
    }
    return nearest ? nearest->kind : QString();
}

void fill(TrayRow &row, const Contact &contact)
{
    row.child = contact.child;
    row.call = contact.call;
    row.headline = contact.detail.concern.simplified().left(TrayRow::longestHeadline);
    row.source = contact.detail.source;
    row.seen = contact.seen;
    row.route = contact.route;
    row.immediateProtection = contact.detail.immediateProtection.value_or(false);
    row.revision = contact.revision;
    row.number = contact.number;
    row.state = idOf(contact.state);
    row.worker = contact.worker;
    row.received = contact.detail.received;
    row.nextDue = contact.nextDue;
    row.copied = bool(contact.copiedFrom);
}

void fill(TrayRow &row, const Referral &referral)
{
    row.child = referral.child;
    row.revision = referral.revision;
    row.number = referral.number;
    row.state = idOf(referral.state);
    row.worker = referral.worker;
    row.received = referral.date;
    row.nextDue = referral.nextDue;
    row.copied = bool(referral.copiedFrom);
}

/// As in a tray: that there is something, whose turn it is and by when stays to be seen.
void withhold(TrayRow &row)
{
    row.withheld = true;
    row.child = {};
    row.givenName.clear();
    row.familyName.clear();
    row.born = {};
    row.expected = {};
    row.household = {};
    row.call = {};
    row.headline.clear();
    row.source.clear();
}

} // namespace

Expected<std::optional<TrayRow>> subjectRow(Records &records, const Subject &subject, const Viewer &viewer)
{
    TrayRow row;
    row.subject = subject;
    CaseFile file;
    file.subject = subject;
    ContactId contactId = subject.contact();
    if (subject.referral()) {
        FD_ASSIGN(file.referral, records.referral(subject.referral()));
        if (!file.referral)
            return std::optional<TrayRow>();
        contactId = file.referral->contact;
    }
    FD_ASSIGN(const std::optional<Contact> contact, records.contact(contactId));
    if (!contact && !file.referral)
        return std::optional<TrayRow>();
    if (contact) {
        file.contact = *contact;
        fill(row, *contact);
    }
    if (file.referral)
        fill(row, *file.referral);
    FD_ASSIGN(const QList<Deadline> deadlines, records.deadlines(subject));
    row.nextDueKind = nearestKind(deadlines);
    if (row.worker) {
        FD_ASSIGN(const std::optional<User> worker, records.user(row.worker));
        row.workerName = worker ? worker->name : QString();
    }
    const PersonId entry = row.child;
    FD_ASSIGN(const std::optional<Person> child, standingEntry(records, entry));
    if (child) {
        row.child = child->id;
        row.givenName = child->givenName;
        row.familyName = child->familyName;
        row.born = child->born;
        row.expected = child->expected;
        row.household = child->household;
        if (!row.household && child->id != entry) {
            FD_ASSIGN(const std::optional<Person> joined, records.person(entry));
            row.household = joined ? joined->household : HouseholdId();
        }
    }
    FD_ASSIGN(const bool withheld, isWithheld(records, file, viewer));
    if (withheld)
        withhold(row);
    return std::optional(row);
}

} // namespace frontdoor
