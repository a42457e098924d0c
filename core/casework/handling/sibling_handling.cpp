// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/standing.h"
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
    if (copy.tray.isEmpty()) // as with any contact that is in no tray yet, whoever made it has it
        copy.worker = by;
    return copy;
}

/// The copy ends with its original's outcome, and says whose it is.
void receiveOutcome(Contact &copy, const ContactId &original, const QString &outcome, Instant now)
{
    copy.outcome = outcome;
    copy.outcomeCopiedFrom = original;
    copy.decided = now;
    copy.closed = now;
    copy.state = ContactState::Closed;
}

bool wasFoundNotToNeedReferral(const CaseFile &original, const PersonId &sibling)
{
    return std::any_of(original.entries.begin(), original.entries.end(), [&](const CaseEntry &entry) {
        return entry.kind == EntryKind::SiblingConsidered && entry.person == sibling
               && entry.text(u"decision"_s) == idOf(SiblingDecision::NotRefer);
    });
}

} // namespace

Referral Run::siblingReferral(const Contact &copy, const Referral &original) const
{
    Referral referral = newReferral(copy, original.team);
    referral.copiedFrom = original.id;
    referral.originalDate = original.originalDate.value_or(original.date);
    return referral;
}

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
    FD_ASSIGN(QList<Contact> copies, m_work.contactCopies(original->contact.id));
    for (Contact &copy : copies) {
        FD_ASSIGN(copy.child, standingId(m_work, copy.child));
    }
    QList<Person> siblings;
    for (const PersonId &id : command.siblings) {
        FD_ASSIGN(const std::optional<Person> sibling, m_work.person(id));
        if (!sibling)
            return notThere(u"There is no such person."_s);
        FD_TRY(requireOwnEntry(*sibling, u"siblings"_s));
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
        if (outcomeKnown && (original->referral || m_procedure.copyOutcomeToSiblings))
            receiveOutcome(contact, original->contact.id, original->contact.outcome, m_now);
        Referral referral;
        if (original->referral) {
            referral = siblingReferral(contact, *original->referral);
            goOnAs(contact, referral);
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

Expected<std::optional<CommandResult>> Run::passOutcomeOn(const CaseFile &original, const OutcomeRule &outcome,
                                                          const QString &rationale)
{
    const bool refers = outcome.effect == OutcomeRule::Effect::Refer;
    std::optional<Referral> first;
    if (refers) {
        FD_ASSIGN(first, m_work.referral(original.contact.referral));
    }
    FD_ASSIGN(const QList<Contact> copies, m_work.contactCopies(original.contact.id));
    for (const Contact &copy : copies) {
        if (!copy.isOpen() || copy.decided)
            continue;
        // Whoever was found not to need a referral is decided on their own grounds.
        FD_ASSIGN(const PersonId child, standingId(m_work, copy.child));
        if (refers && wasFoundNotToNeedReferral(original, child))
            continue;
        FD_ASSIGN(std::optional<CaseFile> file, load(Subject(copy.id)));
        if (!file)
            continue;
        receiveOutcome(file->contact, original.contact.id, outcome.id, m_now);
        // What was recommended for the copy alone is answered with it; nobody can return it any more.
        if (const Decision *pending = file->pendingRecommendation())
            FD_TRY(m_work.setRecommendationState(pending->id, RecommendationState::Changed, {}));
        if (first) {
            Referral referral = siblingReferral(file->contact, *first);
            FD_TRY(startReferral(*file, referral));
            goOnAs(file->contact, referral);
        }
        Decision decision = newDecision(*file, DecisionKind::Decision);
        decision.outcome = outcome.id;
        decision.rationale = rationale;
        FD_TRY(m_work.add(decision));
        FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*file));
        if (conflict)
            return conflict;
    }
    return std::optional<CommandResult>();
}

Expected<CommandResult> Run::perform(const VoidDuplicate &command)
{
    FD_ASSIGN(std::optional<CaseFile> file, load(Subject(command.contact)));
    FD_ASSIGN(const std::optional<Contact> kept, m_work.contact(command.keep));
    if (!file || !kept || kept->state == ContactState::Void)
        return notThere(u"There is no such contact."_s);
    FD_TRY(requireOpenTo(kept->child));
    FD_ASSIGN(const PersonId keptChild, standingId(m_work, kept->child));
    if (command.keep == command.contact || keptChild != file->child.id)
        findGeneral("GEN-02", u"The contact that stays has to be another one about the same child."_s, u"keep"_s);
    Facts facts = factsOf(*file);
    facts.set(u"duplicate.outcome-copied"_s, !kept->outcome.isEmpty());
    facts.set(u"duplicate.progressed"_s, !file->contact.referral.isEmpty());
    judge(actOn(*file, "void-duplicate"), facts);
    if (file->contact.referral)
        findGeneral("GEN-08", u"A referral was made from this contact, so it stays."_s);
    if (const auto no = verdict())
        return *no;
    for (Deadline &deadline : file->deadlines) {
        if (!deadline.isRunning())
            continue;
        deadline.cancelled = m_now;
        FD_TRY(m_work.update(deadline));
    }
    file->contact.state = ContactState::Void;
    file->contact.nextDue.reset();
    FD_ASSIGN(const bool fresh, m_work.update(file->contact));
    if (!fresh)
        return CommandResult(Conflict{file->subject, 0});
    return done(file->subject);
}

} // namespace frontdoor
