// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/radar.h"
#include "core/casework/casefile/siblings.h"
#include "core/scenario/look.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Subject subjectOf(Look &look)
{
    return look.world().subject(look.step().text(u"of"));
}

void missing(Look &look)
{
    look.add(u"%1 is there"_s.arg(look.step().text(u"of")), u"there is no such record"_s);
}

/// The label of a record, or nothing for no record.
template<class RecordIdentity>
QString labelOf(Look &look, const RecordIdentity &id)
{
    return id ? look.world().labelOf(id.text()) : QString();
}

qint64 decisionsIn(const QList<Decision> &decisions)
{
    return std::count_if(decisions.begin(), decisions.end(),
                         [](const Decision &d) { return d.kind == DecisionKind::Decision; });
}

/// What only the whole file of a contact tells.
Expected<void> checkCaseFile(Look &look, const Contact &contact)
{
    if (look.step().has(u"radar"_s) || look.step().has(u"locked"_s)) {
        const Rulebook &rules = look.world().rules();
        FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(look.views(), rules, Subject(contact.id)));
        look.sameSet(u"radar"_s, file ? radarOf(*file, rules).flags() : QStringList());
        look.same(u"locked"_s, std::optional(file && isLockedSibling(*file, rules, look.world().now())));
    }
    if (look.step().has(u"drift"_s)) {
        FD_ASSIGN(const std::optional<Contact> original, look.views().contact(contact.copiedFrom));
        look.same(u"drift"_s, std::optional(original && !siblingDrift(*original, contact).isEmpty()));
    }
    if (look.step().has(u"family"_s)) {
        FD_ASSIGN(const QList<Contact> family, look.views().contactsOfCall(contact.call));
        QStringList labels;
        for (const Contact &member : family)
            labels << labelOf(look, member.id);
        labels.removeAll(look.step().text(u"of"));
        const QStringList wanted = look.step().texts(u"family");
        // A file may count the contact itself among those of its call, or leave it out.
        if (wanted.contains(look.step().text(u"of")))
            labels << look.step().text(u"of");
        look.sameSet(u"family"_s, labels);
    }
    FD_ASSIGN(const QList<Decision> decisions, look.views().decisions(Subject(contact.id)));
    look.same(u"decisions"_s, decisionsIn(decisions));
    return {};
}

} // namespace

Expected<void> checkContact(Look &look)
{
    FD_ASSIGN(const std::optional<Contact> contact,
              look.views().contact(look.world().contact(look.step().text(u"of"))));
    if (!contact) {
        missing(look);
        return {};
    }
    look.same(u"state"_s, idOf(contact->state));
    look.same(u"tray"_s, contact->tray);
    look.same(u"worker"_s, look.world().userName(contact->worker));
    look.same(u"route"_s, contact->route);
    look.same(u"outcome"_s, contact->outcome);
    look.sameMoment(u"received"_s, contact->detail.received);
    look.sameMoment(u"created"_s, contact->created);
    look.same(u"copied-from"_s, labelOf(look, contact->copiedFrom));
    look.same(u"outcome-copied-from"_s, labelOf(look, contact->outcomeCopiedFrom));
    FD_TRY(checkCaseFile(look, *contact));
    FD_ASSIGN(const QList<Deadline> deadlines, look.views().deadlines(Subject(contact->id)));
    look.deadlines(deadlines);
    return {};
}

Expected<void> checkReferral(Look &look)
{
    FD_ASSIGN(const std::optional<Referral> referral,
              look.views().referral(look.world().referral(look.step().text(u"of"))));
    if (!referral) {
        missing(look);
        return {};
    }
    look.same(u"state"_s, idOf(referral->state));
    look.sameMoment(u"date"_s, referral->date);
    look.same(u"copied-from"_s, labelOf(look, referral->copiedFrom));
    look.same(u"team"_s, referral->team);
    look.same(u"worker"_s, look.world().userName(referral->worker));
    look.same(u"outcome"_s, referral->outcome);
    look.sameMoment(u"closed"_s, referral->closed);
    look.same(u"assessment"_s, referral->assessment);
    look.same(u"re-referral"_s, referral->reReferral);
    FD_ASSIGN(const QList<Deadline> deadlines, look.views().deadlines(Subject(referral->id)));
    look.deadlines(deadlines);
    return {};
}

Expected<void> checkLetter(Look &look)
{
    FD_ASSIGN(const std::optional<Letter> letter, look.views().letter(look.world().letter(look.step().text(u"of"))));
    if (!letter) {
        missing(look);
        return {};
    }
    look.same(u"reply-by"_s, letter->replyBy);
    for (const QString &words : look.step().texts(u"contains"_s)) {
        if (!letter->content.contains(words, Qt::CaseInsensitive))
            look.add(u"the letter contains \"%1\""_s.arg(words), letter->content);
    }
    for (const QString &words : look.step().texts(u"lacks"_s)) {
        if (letter->content.contains(words, Qt::CaseInsensitive))
            look.add(u"the letter lacks \"%1\""_s.arg(words), letter->content);
    }
    return {};
}

Expected<void> checkFollowUps(Look &look)
{
    FD_ASSIGN(const QList<Obligation> obligations, look.views().obligations(subjectOf(look)));
    QStringList open, done;
    for (const Obligation &obligation : obligations)
        (obligation.done ? done : open) << obligation.kind;
    look.sameSet(u"open"_s, open);
    look.sameSet(u"done"_s, done);
    return {};
}

Expected<void> checkConsultation(Look &look)
{
    FD_ASSIGN(const std::optional<Consultation> consultation,
              look.views().consultation(look.world().consultation(look.step().text(u"of"))));
    if (!consultation) {
        missing(look);
        return {};
    }
    look.same(u"number"_s, consultation->number);
    look.same(u"mode"_s, consultation->isHypothetical() ? u"hypothetical"_s : u"named"_s);
    look.same(u"identity"_s, std::optional(!consultation->childName.isEmpty()));
    look.sameMoment(u"due"_s, consultation->nextDue);
    look.same(u"converted-to"_s, labelOf(look, consultation->contact));
    return {};
}

Expected<void> checkAudit(Look &look)
{
    FD_ASSIGN(const bool unbroken, look.views().historyIsUnbroken());
    look.same(u"valid"_s, std::optional(unbroken));
    return {};
}

Expected<void> checkHistory(Look &look)
{
    FD_ASSIGN(const QList<AuditRecord> history, look.views().history(subjectOf(look)));
    QStringList verbs;
    for (const AuditRecord &record : history)
        verbs << record.verb;
    look.inOrder(u"includes"_s, verbs);
    return {};
}

} // namespace frontdoor
