// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/sibling_choices.h"

#include "core/casework/casefile/case_facts.h"
#include "core/casework/casefile/siblings.h"
#include "core/casework/casefile/standing.h"
#include "core/procedure/questions.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The case that a copy made now would be; what the clocks look at is in it.
Expected<CaseFile> copiedCase(Records &records, const Rulebook &rules, const SiblingChoices &choices,
                              const PersonId &child, const UserId &viewer, Instant now)
{
    const CaseFile &original = choices.view.file;
    Contact contact;
    contact.id = ContactId::make();
    contact.child = child;
    contact.call = original.contact.call;
    contact.created = now;
    contact.recordedBy = viewer;
    contact.detail = original.contact.detail;
    contact.tray = original.contact.tray;
    contact.copiedFrom = original.contact.id;
    if (choices.outcome == SiblingChoices::Outcome::Copied) {
        contact.outcome = original.contact.outcome;
        contact.decided = now;
        contact.closed = now;
        contact.state = ContactState::Closed;
    }
    FD_ASSIGN(const std::optional<Person> sibling, records.person(child));
    FD_ASSIGN(CaseFile file, prospectiveCaseFile(records, rules, contact, sibling.value_or(Person())));
    if (original.referral) {
        Referral referral;
        referral.id = ReferralId::make();
        referral.child = child;
        referral.contact = contact.id;
        referral.date = now;
        referral.madeBy = viewer;
        referral.team = original.referral->team;
        referral.copiedFrom = original.referral->id;
        referral.originalDate = choices.originalDate;
        file.subject = Subject(referral.id);
        file.referral = referral;
    }
    return file;
}

Expected<QList<DeadlineView>> clocksOfCopy(Records &records, const Rulebook &rules, const SiblingChoices &choices,
                                           const PersonId &child, const UserId &viewer, Instant now)
{
    FD_ASSIGN(const CaseFile file, copiedCase(records, rules, choices, child, viewer, now));
    QList<DeadlineView> clocks;
    const QList<Deadline> deadlines = deadlinesFor(*rules.procedure, rules.calendar, file.subject,
                                                   caseFacts(file, rules, now), momentsOf(file));
    for (const Deadline &deadline : deadlines) {
        if (deadline.isRunning())
            clocks.append({deadline, recompute(deadline, *rules.procedure, rules.calendar).steps,
                           findingFor(*rules.procedure, deadline.rule)});
    }
    std::ranges::stable_sort(clocks, {}, [](const DeadlineView &view) { return view.deadline.due; });
    return clocks;
}

/// Their record of the same matter: a copy before another contact of the call, a referral before its contact.
Expected<void> findRecord(Records &records, const CaseFile &original, const QList<Contact> &copies,
                          const QList<Contact> &sameCall, SiblingChoice &choice)
{
    const auto theirs = [&](const Contact &contact) {
        return contact.child == choice.child.id && contact.id != original.contact.id
               && contact.state != ContactState::Void;
    };
    auto found = std::ranges::find_if(copies, theirs);
    choice.isCopy = found != copies.cend();
    if (!choice.isCopy) {
        found = std::ranges::find_if(sameCall, theirs);
        if (found == sameCall.cend())
            return {};
    }
    choice.record = Subject(found->id);
    choice.number = found->number;
    if (!original.referral || !found->referral)
        return {};
    FD_ASSIGN(const std::optional<Referral> referral, records.referral(found->referral));
    if (referral) {
        choice.record = Subject(referral->id);
        choice.number = referral->number;
    }
    return {};
}

std::optional<CaseEntry> considerationOf(const CaseFile &file, const PersonId &child)
{
    std::optional<CaseEntry> latest;
    for (const CaseEntry &entry : file.entries) {
        if (entry.kind == EntryKind::SiblingConsidered && entry.person == child)
            latest = entry;
    }
    return latest;
}

SiblingChoices::Outcome outcomeOfCopies(const CaseFile &file, const Procedure &procedure)
{
    const bool known = !file.contact.outcome.isEmpty();
    if (known && (file.referral || procedure.copyOutcomeToSiblings))
        return SiblingChoices::Outcome::Copied;
    return !known && procedure.copyOutcomeToSiblings ? SiblingChoices::Outcome::Follows : SiblingChoices::Outcome::Own;
}

} // namespace

Expected<std::optional<SiblingChoices>> siblingChoices(Records &records, const Rulebook &rules, const Subject &original,
                                                       const UserId &viewer, Instant now)
{
    FD_ASSIGN(std::optional<ContactView> view, viewContact(records, rules, original, viewer, now));
    if (!view)
        return std::optional<SiblingChoices>();
    SiblingChoices choices;
    choices.view = std::move(*view);
    if (choices.view.withheld)
        return std::optional(choices);
    const CaseFile &file = choices.view.file;
    choices.originalDate = file.referral ? file.referral->originalDate.value_or(file.referral->date)
                                         : file.contact.detail.received;
    choices.outcome = outcomeOfCopies(file, *rules.procedure);
    FD_ASSIGN(QList<Contact> copies, records.contactCopies(file.contact.id));
    FD_ASSIGN(QList<Contact> sameCall, records.contactsOfCall(file.contact.call));
    for (QList<Contact> *contacts : {&copies, &sameCall}) {
        for (Contact &contact : *contacts) {
            FD_ASSIGN(contact.child, standingId(records, contact.child));
        }
    }
    const QDate on = rules.calendar.localDate(file.contact.detail.received);
    for (const Person &member : file.family) {
        if (!isChild(member, on))
            continue;
        SiblingChoice choice;
        choice.child = member;
        choice.considered = considerationOf(file, member.id);
        FD_TRY(findRecord(records, file, copies, sameCall, choice));
        const auto open = std::ranges::find(file.familyEpisodes, member.id, &Episode::person);
        if (open != file.familyEpisodes.cend())
            choice.openCase = *open;
        FD_ASSIGN(choice.clocks, clocksOfCopy(records, rules, choices, member.id, viewer, now));
        choices.children.append(choice);
    }
    return std::optional(choices);
}

} // namespace frontdoor
