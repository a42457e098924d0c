// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The sibling's contact repeats what was said, not what was done with the subject child's contact.
Contact copyOf(const Contact &original, const PersonId &sibling, const UserId &by, Instant now)
{
    Contact copy;
    copy.id = ContactId::make();
    copy.child = sibling;
    copy.call = original.call;
    copy.created = now;
    copy.recordedBy = by;
    copy.detail = original.detail;
    copy.tray = original.tray;
    copy.copiedFrom = original.id;
    return copy;
}

} // namespace

Expected<CommandResult> Run::perform(const CopyToSibling &command)
{
    FD_ASSIGN(std::optional<CaseFile> original, load(command.subject));
    if (!original)
        return notThere(u"There is no such record."_s);
    Facts facts = factsOf(*original);
    addInputFacts(facts, {}, command.rationale);
    judge(actOn(*original, "copy-to-sibling"), facts);
    if (command.siblings.isEmpty())
        findGeneral("GEN-07", u"Choose at least one sibling."_s, u"siblings"_s);
    if (command.rationale.isEmpty() && !hasFinding("input.rationale"))
        findGeneral("GEN-07", u"Give the rationale."_s, u"input.rationale"_s);
    FD_ASSIGN(const QList<Contact> copies, m_work.contactCopies(original->contact.id));
    QList<Person> siblings;
    for (const PersonId &id : command.siblings) {
        FD_ASSIGN(const std::optional<Person> sibling, m_work.person(id));
        if (!sibling || sibling->mergedInto)
            return notThere(u"There is no such person."_s);
        if (id == original->child.id)
            findGeneral("GEN-02", u"A child is not their own sibling."_s, u"siblings"_s);
        const bool again = std::any_of(copies.begin(), copies.end(), [&](const Contact &c) {
            return c.child == id && c.copiedFrom == original->contact.id;
        });
        if (again)
            findGeneral("GEN-05", u"It has been copied to %1 already."_s.arg(sibling->name()), u"siblings"_s);
        if (original->referral)
            validateReferralOf(*sibling, m_now);
        siblings.append(*sibling);
    }
    if (const auto no = verdict())
        return *no;

    for (const Person &sibling : siblings) {
        Contact contact = copyOf(original->contact, sibling.id, m_actor.id, m_now);
        const bool outcomeKnown = !original->contact.outcome.isEmpty();
        if (outcomeKnown && (original->referral || m_procedure.copyOutcomeToSiblings)) {
            contact.outcome = original->contact.outcome;
            contact.outcomeCopiedFrom = original->contact.id;
            contact.decided = m_now;
            contact.closed = m_now;
            contact.state = ContactState::Closed;
        }
        Referral referral;
        if (original->referral) {
            referral.id = ReferralId::make();
            referral.child = sibling.id;
            referral.contact = contact.id;
            referral.date = m_now; // the day it is made, never the original's
            referral.madeBy = m_actor.id;
            referral.team = original->referral->team;
            referral.copiedFrom = original->referral->id;
            referral.originalDate = original->referral->originalDate.value_or(original->referral->date);
            contact.referral = referral.id;
            if (referral.team != contact.tray)
                contact.transferred = m_now;
        }
        FD_ASSIGN(CaseFile file, prospectiveCaseFile(m_work, m_rules, contact, sibling));
        FD_TRY(startContact(file));
        if (original->referral)
            FD_TRY(startReferral(file, referral));
        if (contact.decided) {
            Decision decision = newDecision(file, DecisionKind::Decision);
            decision.outcome = contact.outcome;
            decision.rationale = command.rationale;
            FD_TRY(m_work.add(decision));
        }
    }
    return done(original->subject);
}

} // namespace frontdoor
