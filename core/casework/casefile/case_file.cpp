// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/case_file.h"

#include "core/casework/casefile/standing.h"

#include <algorithm>
#include <functional>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool isSiblingKind(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Sibling:
    case RelationshipKind::HalfSibling:
    case RelationshipKind::StepSibling: return true;
    case RelationshipKind::Mother:
    case RelationshipKind::Father:
    case RelationshipKind::StepParent:
    case RelationshipKind::Carer:
    case RelationshipKind::Grandparent:
    case RelationshipKind::Other: return false;
    }
    return false;
}

Expected<void> loadFamily(Records &records, CaseFile &file)
{
    FD_ASSIGN(file.family, standingHousehold(records, file.child));
    FD_ASSIGN(const QList<Relationship> relationships, standingRelationships(records, file.child.id));
    for (const Relationship &relationship : relationships) {
        if (!isSiblingKind(relationship.kind))
            continue;
        const PersonId other = relationship.from == file.child.id ? relationship.to : relationship.from;
        const bool known = std::any_of(file.family.begin(), file.family.end(),
                                       [&](const Person &p) { return p.id == other; });
        if (known)
            continue;
        FD_ASSIGN(const std::optional<Person> sibling, records.person(other));
        if (sibling)
            file.family.append(*sibling);
    }
    return {};
}

/// The earliest moment that any rule looks back to.
Instant horizon(const Rulebook &rules, Instant from)
{
    const RadarSettings &radar = rules.procedure->radar;
    const auto back = [&](const Within &window) {
        const QDateTime local = rules.calendar.local(from);
        switch (window.unit) {
        case Within::Unit::Months:
            return rules.calendar.at(Calendar::addMonths(local.date(), -window.count), QTime(0, 0));
        case Within::Unit::Days: return rules.calendar.at(local.date().addDays(-window.count), QTime(0, 0));
        case Within::Unit::WorkingDays:
            return rules.calendar.at(rules.calendar.addWorkingDays(local.date(), -window.count), QTime(0, 0));
        case Within::Unit::Hours: return from.plusHours(-window.count);
        case Within::Unit::Minutes: return from.plusMs(-qint64(window.count) * 60'000);
        }
        return from;
    };
    return std::min(back(radar.contactWindow), back(radar.referralWindow));
}

Expected<void> loadHistory(Records &records, const Rulebook &rules, CaseFile &file)
{
    // Other entries of the child are the child, and so with the family: what is recorded under them counts, and is told of
    // the entry that stands for them.
    QHash<PersonId, Person> standing;
    QList<PersonId> people;
    for (const Person &person : QList<Person>{file.child} + file.family) {
        FD_ASSIGN(const QList<PersonId> entries, entriesOf(records, person.id));
        for (const PersonId &entry : entries)
            standing.insert(entry, person);
        people += entries;
    }
    const auto tellOf = [&](auto &past) {
        const auto whose = standing.constFind(past.child);
        if (whose == standing.cend() || whose->id == past.child)
            return;
        past.child = whose->id;
        past.childName = whose->name();
    };
    const Instant since = horizon(rules, file.contact.detail.received);
    FD_ASSIGN(file.pastContacts, records.contactsAbout(people, since));
    FD_ASSIGN(const QList<Contact> sameCall, records.contactsOfCall(file.contact.call));
    file.isSiblingOfCall = !file.contact.copiedFrom.isEmpty();
    for (const Contact &other : sameCall) {
        if (other.id != file.contact.id && other.state != ContactState::Void) {
            FD_ASSIGN(const PersonId child, standingId(records, other.child));
            file.childrenOfCall << child;
        }
        if (other.number < file.contact.number)
            file.isSiblingOfCall = true;
    }
    erase_if(file.pastContacts, [&](const PastContact &past) {
        return past.id == file.contact.id || past.id == file.contact.copiedFrom
               || past.received > file.contact.detail.received
               || std::any_of(sameCall.begin(), sameCall.end(), [&](const Contact &c) { return c.id == past.id; });
    });
    for (PastContact &past : file.pastContacts) {
        tellOf(past);
        FD_ASSIGN(const bool read, records.wasOpened(Subject(past.id), file.contact.detail.received));
        file.unread += read ? 0 : 1;
    }
    FD_ASSIGN(file.pastReferrals, records.referralsAbout(people, since));
    erase_if(file.pastReferrals, [&](const PastReferral &past) {
        return past.id == file.contact.referral || (file.referral && past.id == file.referral->copiedFrom)
               || std::any_of(sameCall.begin(), sameCall.end(), [&](const Contact &c) { return c.referral == past.id; })
               || past.date > (file.referral ? file.referral->date : file.contact.detail.received);
    });
    for (PastReferral &past : file.pastReferrals)
        tellOf(past);
    for (const PersonId &entry : std::as_const(people)) {
        FD_ASSIGN(QList<Episode> episodes, records.episodes(entry));
        const PersonId person = standing.value(entry).id;
        for (Episode &episode : episodes) {
            episode.person = person;
            if (person == file.child.id)
                file.episodes.append(episode);
            else if (episode.isOpen())
                file.familyEpisodes.append(episode);
        }
    }
    std::ranges::stable_sort(file.episodes, std::ranges::greater(), &Episode::opened);
    return {};
}

void put(Moments &moments, const QString &id, const std::optional<Instant> &at)
{
    if (at)
        moments.insert(id, *at);
}

} // namespace

const Decision *CaseFile::pendingRecommendation() const
{
    for (auto it = decisions.crbegin(); it != decisions.crend(); ++it) {
        if (it->kind == DecisionKind::Recommendation && it->state == RecommendationState::Pending)
            return &*it;
    }
    return nullptr;
}

Expected<std::optional<CaseFile>> loadCaseFile(Records &records, const Rulebook &rules, const Subject &subject)
{
    CaseFile file;
    file.subject = subject;
    ContactId contactId = subject.contact();
    if (subject.kind == SubjectKind::Referral) {
        FD_ASSIGN(file.referral, records.referral(subject.referral()));
        if (!file.referral)
            return std::optional<CaseFile>();
        contactId = file.referral->contact;
    }
    FD_ASSIGN(const std::optional<Contact> contact, records.contact(contactId));
    if (!contact || contact->state == ContactState::Void)
        return std::optional<CaseFile>();
    file.contact = *contact;
    FD_ASSIGN(const std::optional<Person> child, standingEntry(records, contact->child));
    file.child = child.value_or(Person());
    FD_TRY(loadFamily(records, file));
    FD_TRY(loadHistory(records, rules, file));
    FD_ASSIGN(file.checks, records.checks(contactId));
    FD_ASSIGN(file.activities, records.activities(subject));
    if (file.referral) {
        FD_ASSIGN(const QList<Activity> atContact, records.activities(Subject(contactId)));
        file.activities = atContact + file.activities;
    }
    FD_ASSIGN(file.decisions, records.decisions(subject));
    FD_ASSIGN(file.deadlines, records.deadlines(subject));
    FD_ASSIGN(file.letters, records.letters(subject));
    FD_ASSIGN(file.entries, records.entries(Subject(contactId)));
    if (file.referral) {
        FD_ASSIGN(const QList<CaseEntry> later, records.entries(subject));
        file.entries += later;
    }
    for (CaseEntry &entry : file.entries) {
        FD_ASSIGN(entry.person, standingId(records, entry.person));
    }
    return std::optional(file);
}

Expected<CaseFile> prospectiveCaseFile(Records &records, const Rulebook &rules, const Contact &contact,
                                       const Person &child)
{
    CaseFile file;
    file.subject = Subject(contact.id);
    file.contact = contact;
    file.child = child;
    FD_TRY(loadFamily(records, file));
    FD_TRY(loadHistory(records, rules, file));
    return file;
}

Moments momentsOf(const CaseFile &file)
{
    Moments moments;
    const Contact &contact = file.contact;
    moments.insert(u"received"_s, contact.detail.received);
    put(moments, u"police-notified"_s, contact.policeNotified);
    if (!file.referral) {
        moments.insert(u"created"_s, contact.created);
        put(moments, u"sent-to-tray"_s, contact.sentToTray);
        put(moments, u"routed"_s, contact.routed);
        put(moments, u"allocated"_s, contact.allocated);
        put(moments, u"letter-sent"_s, contact.letterSent);
        put(moments, u"parent-replied"_s, contact.parentReplied);
        put(moments, u"decided"_s, contact.decided);
        put(moments, u"closed"_s, contact.closed);
        put(moments, u"transferred"_s, contact.transferred);
    } else {
        const Referral &referral = *file.referral;
        moments.insert(u"referral-created"_s, referral.date);
        put(moments, u"original-referral"_s, referral.originalDate);
        put(moments, u"allocated"_s, referral.allocated);
        put(moments, u"acknowledged"_s, referral.acknowledged);
        put(moments, u"decided"_s, referral.decided);
        put(moments, u"closed"_s, referral.closed);
    }
    return moments;
}

} // namespace frontdoor
