// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/siblings.h"

#include "core/domain/contact_fields.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

bool isChild(const Person &person, QDate on)
{
    return person.isUnborn() || (person.born.isValid() && person.born.addYears(18) > on);
}

QList<Person> unconsideredSiblings(const CaseFile &file, QDate on)
{
    QList<Person> open;
    for (const Person &member : file.family) {
        const bool considered = std::any_of(file.entries.begin(), file.entries.end(), [&](const CaseEntry &entry) {
            return entry.kind == EntryKind::SiblingConsidered && entry.person == member.id;
        });
        if (isChild(member, on) && !considered && !file.childrenOfCall.contains(member.id))
            open.append(member);
    }
    return open;
}

bool isLockedSibling(const CaseFile &file, const Rulebook &rules, Instant now)
{
    const std::optional<Within> &within = rules.procedure->siblingLockWithin;
    const Contact &contact = file.contact;
    if (!within || file.referral || contact.referral || !file.isSiblingOfCall)
        return false;
    return now > rules.calendar.due(contact.created, *within, rules.procedure->workingDay).at;
}

QStringList siblingDrift(const Contact &original, const Contact &copy)
{
    QStringList fields = changedFields(original.detail, copy.detail);
    if (!original.outcome.isEmpty() && !copy.outcome.isEmpty() && original.outcome != copy.outcome)
        fields << u"outcome"_s;
    return fields;
}

} // namespace frontdoor
