// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/case_facts.h"

#include "core/casework/casefile/siblings.h"
#include "core/domain/contact_fields.h"
#include "core/procedure/general_rules.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype usualFacts = 96;

void addDetail(Facts &facts, const ContactDetail &detail)
{
    visitKnownFields(detail, [&](const QString &id, const Value &value) { facts.set(id, value); });
    for (auto it = detail.prompts.cbegin(); it != detail.prompts.cend(); ++it)
        facts.set("prompts."_L1 + it.key(), it.value());
    for (auto it = detail.notKnown.cbegin(); it != detail.notKnown.cend(); ++it)
        facts.set("not-known."_L1 + it.key(), it.value());
}

void addChild(Facts &facts, const CaseFile &file, const Rulebook &rules)
{
    const Person &child = file.child;
    facts.set(u"child.unborn"_s, child.isUnborn());
    facts.set(u"child.disabled"_s, !child.disabilities.isEmpty());
    const QDate on = rules.calendar.localDate(file.contact.detail.received);
    if (child.born.isValid()) {
        int years = on.year() - child.born.year();
        if (on < child.born.addYears(years))
            --years;
        facts.set(u"child.age"_s, qint64(years));
        facts.set(u"child.birth"_s, child.born);
    } else if (child.expected.isValid()) {
        facts.set(u"child.birth"_s, child.expected);
    }
    facts.set(u"child.name"_s, child.name());
    facts.set(u"child.address"_s, child.address);
    facts.set(u"child.postcode"_s, child.postcode);
    facts.set(u"child.ethnicity"_s, child.ethnicity);
    facts.set(u"child.school"_s, child.school);
    if (child.sex != Sex::Unknown || child.isUnborn())
        facts.set(u"child.sex"_s, idOf(child.sex));
    qint64 siblings = 0;
    for (const Person &member : file.family) {
        if (isChild(member, on))
            ++siblings;
    }
    facts.set(u"child.siblings"_s, siblings);
    facts.set(u"siblings.unconsidered"_s, qint64(unconsideredSiblings(file, on).size()));
}

void addHistory(Facts &facts, const CaseFile &file, const Rulebook &rules)
{
    const Radar radar = radarOf(file, rules);
    facts.set(u"history.unread"_s, qint64(file.unread));
    facts.set(u"repeat-contacts"_s, radar.repeatContacts);
    facts.set(u"repeat-referrals"_s, radar.repeatReferrals);
    facts.set(u"closed-within-window"_s, radar.closedWithinWindow.has_value());
    if (radar.closedWithinWindow)
        facts.set(u"closed-team"_s, radar.closedWithinWindow->team);
    facts.set(u"child.open-case"_s, radar.openCase.has_value());
    if (radar.openCase) {
        facts.set(u"child.worker"_s, radar.openCase->worker.text());
        facts.set(u"child.open-team"_s, radar.openCase->team);
        facts.set(u"child.open-team-kind"_s, rules.procedure->teamKind(radar.openCase->team));
    }
    facts.set(u"family.open-case"_s, radar.openCase.has_value() || !radar.siblingsOpen.isEmpty());
}

void addTalks(Facts &facts, const CaseFile &file)
{
    QStringList with, agreed;
    for (const CaseEntry &entry : file.entries) {
        switch (entry.kind) {
        case EntryKind::RadarAcknowledged:
            // A referral has to be thought about again: the contact's acknowledgement was about the contact.
            if (entry.subject == file.subject)
                facts.set(u"radar.acknowledged"_s, true);
            break;
        case EntryKind::EnquiryRequested: facts.set(u"enquiry.requested"_s, true); break;
        case EntryKind::EnquiryAuthorised: facts.set(u"enquiry.authorised"_s, true); break;
        case EntryKind::Discussion: {
            with << entry.text(u"with"_s);
            const Value value = entry.fields.value(u"agreed"_s);
            if (const bool *yes = std::get_if<bool>(&value); yes && *yes)
                agreed << entry.text(u"with"_s);
            break;
        }
        case EntryKind::StrategyDiscussion: {
            facts.set(u"strategy.held"_s, true);
            const Value participants = entry.fields.value(u"participants"_s);
            facts.set(u"strategy.participants"_s, participants);
            break;
        }
        case EntryKind::Disagreement: facts.set(u"disagreement"_s, true); break;
        case EntryKind::SiblingConsidered: break; // counted among the siblings
        case EntryKind::SteppedUp:
        case EntryKind::SteppedDown: break; // what came of it is a record of its own
        }
    }
    facts.set(u"discussions"_s, with);
    facts.set(u"discussions.agreed"_s, agreed);
}

void addWhatWasDone(Facts &facts, const CaseFile &file, const Rulebook &rules, Instant now)
{
    QStringList systems;
    for (const Check &check : file.checks) {
        systems << check.systems;
        if (!check.summary.isEmpty())
            facts.set(u"checks.summary"_s, check.summary);
    }
    systems.removeDuplicates();
    facts.set(u"checks.systems"_s, systems);
    for (const Activity &activity : file.activities) {
        switch (activity.kind) {
        case ActivityKind::CallFamily:
            facts.set(u"family-attempted"_s, true);
            if (activity.result == ActivityResult::Answered)
                facts.set(u"family-reached"_s, true);
            break;
        case ActivityKind::CallReferrer: facts.set(u"referrer-called"_s, true); break;
        case ActivityKind::AgencyCheck: facts.set(u"agency-checked"_s, true); break;
        case ActivityKind::Visit: facts.set(u"visited"_s, true); break;
        case ActivityKind::DirectWork: facts.set(u"direct-work"_s, true); break;
        case ActivityKind::PartnerWork: facts.set(u"partner-work"_s, true); break;
        case ActivityKind::Note: break;
        }
    }
    for (const Letter &letter : file.letters) {
        if (letter.letter == "parents-reply"_L1 || letter.letter == "parents-advise"_L1)
            facts.set("letter."_L1 + letter.letter, true);
    }
    addTalks(facts, file);
    const Contact &contact = file.contact;
    facts.set(u"police.notified"_s, contact.policeNotified.has_value());
    facts.set(u"parent.replied"_s, contact.parentReplied.has_value());
    facts.set(u"parent.reply-overdue"_s,
              contact.replyBy.isValid() && !contact.parentReplied && rules.calendar.localDate(now) > contact.replyBy);
}

} // namespace

Facts caseFacts(const CaseFile &file, const Rulebook &rules, Instant now)
{
    Facts facts;
    facts.reserve(usualFacts);
    addDetail(facts, file.contact.detail);
    addChild(facts, file, rules);
    addHistory(facts, file, rules);
    addWhatWasDone(facts, file, rules, now);
    const Contact &contact = file.contact;
    facts.set(u"stage"_s, idOf(file.stage()));
    facts.set(u"state"_s, file.referral ? idOf(file.referral->state) : idOf(contact.state));
    facts.set(u"tray"_s, file.tray());
    facts.set(u"tray.kind"_s, rules.procedure->teamKind(file.tray()));
    facts.set(u"route"_s, contact.route);
    facts.set(u"outcome"_s, file.referral ? file.referral->outcome : contact.outcome);
    facts.set(u"recommended"_s, file.pendingRecommendation() != nullptr);
    qint64 decided = 0;
    for (const Decision &decision : file.decisions)
        decided += decision.kind == DecisionKind::Decision ? 1 : 0;
    facts.set(u"decisions"_s, decided);
    facts.set(u"sibling.locked"_s, isLockedSibling(file, rules, now));
    facts.set(u"copied"_s, file.referral ? !file.referral->copiedFrom.isEmpty() : !contact.copiedFrom.isEmpty());
    facts.set(u"further-information"_s, !contact.furtherTo.isEmpty());
    if (file.referral && file.referral->assessment)
        facts.set(u"assessment"_s, *file.referral->assessment);
    if (file.referral && file.referral->reReferral)
        facts.set(u"re-referral"_s, *file.referral->reReferral);
    return facts;
}

void addActorFacts(Facts &facts, const Actor &actor, const Rulebook &rules, const CaseFile *file)
{
    facts.set(u"actor.role"_s, idOf(actor.role));
    facts.set(u"actor.team"_s, actor.team);
    facts.set(u"actor.team-kind"_s, rules.procedure->teamKind(actor.team));
    facts.set(u"actor.qualified"_s, actor.qualified);
    if (!file)
        return;
    facts.set(u"actor.in-tray"_s, !actor.team.isEmpty() && actor.team == file->tray());
    facts.set(u"actor.is-worker"_s, !actor.id.isEmpty() && actor.id == file->worker());
    const Decision *pending = file->pendingRecommendation();
    facts.set(u"actor.is-recommender"_s, pending && pending->by == actor.id);
}

Facts factsFor(const CaseFile &file, const Rulebook &rules, const Actor &actor, Instant now)
{
    Facts facts = caseFacts(file, rules, now);
    addActorFacts(facts, actor, rules, &file);
    return facts;
}

void addInputFacts(Facts &facts, const FieldValues &fields, const QString &rationale)
{
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        facts.set("input."_L1 + it.key(), it.value());
    facts.set(u"input.rationale"_s, rationale);
}

Finding closedFinding(const CaseFile &file)
{
    return generalFinding(u"GEN-08"_s, file.referral ? u"The referral is closed."_s : u"The contact is closed."_s);
}

} // namespace frontdoor
