// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/desk.h"

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

Expected<void> Desk::addFamily(Journey &journey, const UserId &actor)
{
    const bool only = journey.family->children.size() == 1; // then the child comes with the contact
    for (const QList<Member> *members : {&journey.family->children, &journey.family->adults}) {
        for (const Member &member : *members) {
            if (only && members == &journey.family->children)
                continue;
            FD_TRY(run(actor, AddPerson{member.person, member.otherNames, member.relationships}, journey.dice)
                       .map([](const auto &) {}));
        }
    }
    return {};
}

Expected<void> Desk::record(Journey &journey)
{
    const Family &family = *journey.family;
    RecordContact command;
    command.detail = journey.story.detail;
    if (journey.received < m_now) {
        command.detail.received = journey.received;
        command.detail.receivedReason = phrase(journey, "received-reason");
    }
    command.furtherTo = journey.furtherTo;
    const bool fromPublic = command.detail.referrer.type == ReferrerType::Public;
    const QList<Role> usual = fromPublic && journey.dice.chance(0.6)
                                  ? QList{Role::CustomerServiceOfficer, Role::InformationOfficer, Role::SocialWorker}
                                  : QList{Role::InformationOfficer, Role::SocialWorker, Role::AssistantTeamManager};
    // Where no tray is named for new contacts they lie in the recorder's team, which has to be the front door's.
    Item nowhere;
    nowhere.child = journey.children.first();
    FD_ASSIGN(const UserId actor, whoMay(journey, "record-contact", Stage::Contact, {}, &nowhere, usual));
    const bool alone = journey.isNewFamily && family.children.size() == 1;
    if (journey.isNewFamily && !alone)
        FD_TRY(addFamily(journey, actor));
    for (const int child : journey.children) {
        ContactChild entry{family.child(child).id, {}};
        if (alone)
            entry.newPerson = family.child(child);
        command.children.append(entry);
    }
    FD_ASSIGN(const QList<Created> created, run(actor, command, journey.dice));
    if (alone)
        FD_TRY(addFamily(journey, actor));
    const QString team = m_world.staff.user(actor).team;
    const QString tray = m_procedure.intakeWithRecorder     ? QString()
                         : m_procedure.intakeTeam.isEmpty() ? team
                                                            : m_procedure.intakeTeam;
    noteCreated(journey, created, tray);
    if (m_procedure.intakeWithRecorder) {
        for (Item &item : journey.items)
            take(item.worker, actor);
    }
    return {};
}

Expected<void> Desk::check(Journey &journey, Item &item)
{
    FD_ASSIGN(const UserId actor,
              holderOr(journey, item, "record-checks", {Role::InformationOfficer, Role::SocialWorker}));
    RecordChecks command{item.contact, m_procedure.checkSystems, {}};
    if (command.systems.isEmpty())
        command.systems = m_world.library.phrase(u"check-systems"_s);
    command.summary = phrase(journey, "check-summary");
    return run(actor, command, journey.dice).map([](const auto &) {});
}

Expected<void> Desk::send(Journey &journey, Item &item)
{
    const QString team = m_world.staff.frontDoor();
    FD_ASSIGN(const UserId actor, holderOr(journey, item, "send-to-tray", {Role::InformationOfficer}));
    FD_TRY(run(actor, SendToTray{item.contact, team}, journey.dice));
    item.tray = team;
    take(item.worker, {});
    return {};
}

Expected<void> Desk::see(Journey &journey, Item &item)
{
    if (!item.open || item.seen)
        return {};
    item.seen = true;
    FD_ASSIGN(const UserId actor, whoMay(journey, "mark-seen", Stage::Contact, {}, &item,
                                         {Role::AssistantTeamManager, Role::ScreeningManager, Role::SocialWorker}));
    return run(actor, MarkSeen{item.contact}, journey.dice).map([](const auto &) {});
}

Expected<void> Desk::reassign(Journey &journey, Item &item)
{
    const QString team = journey.closedTeam;
    FD_ASSIGN(const UserId actor, whoMay(journey, "reassign", Stage::Contact, {}, &item,
                                         {Role::TeamManager, Role::AssistantTeamManager, Role::DutyManager}, {},
                                         {{u"target.team"_s, team}, {u"target.kind"_s, m_procedure.teamKind(team)}}));
    FD_TRY(
        run(actor, Reassign{Subject(item.contact), team, m_world.library.phrase(u"reassign"_s).first()}, journey.dice));
    item.tray = team;
    take(item.worker, {});
    return {};
}

Expected<void> Desk::copy(Journey &journey)
{
    // A referral is copied where there is one, else the contact; both as they stand for the subject child.
    if (journey.items.isEmpty() || journey.siblings.isEmpty())
        return {};
    const Item original = journey.items.first();
    const bool asReferral = !original.referral.text().isEmpty();
    CopyToSibling command;
    command.subject = asReferral ? Subject(original.referral) : Subject(original.contact);
    for (const int child : journey.siblings)
        command.siblings.append(journey.family->child(child).id);
    command.rationale = phrase(journey, "sibling-rationale");
    FD_ASSIGN(const UserId actor,
              whoMay(journey, "copy-to-sibling", asReferral ? Stage::Referral : Stage::Contact, {}, &original,
                     {Role::ScreeningManager, Role::AssistantTeamManager, Role::TeamManager}));
    FD_TRY(run(actor, command, journey.dice));
    // What was made is found through the call: the command answers for the original.
    FD_ASSIGN(const QList<Contact> ofCall, m_work.contactCopies(original.contact));
    for (const Contact &contact : ofCall) {
        const bool known = std::any_of(journey.items.begin(), journey.items.end(),
                                       [&](const Item &item) { return item.contact == contact.id; });
        if (known)
            continue;
        QList<Created> created{{Created::Kind::Contact, contact.id.text(), contact.number, contact.child}};
        if (contact.referral)
            created.append({Created::Kind::Referral, contact.referral.text(), {}, contact.child});
        noteCreated(journey, created, contact.tray);
        Item &item = journey.items.last();
        item.open = contact.isOpen();
        item.team = original.team;
    }
    return {};
}

Expected<void> Desk::chooseRoute(Journey &journey, Item &item, const QString &route)
{
    if (item.routed || !item.open)
        return {};
    FD_ASSIGN(const UserId actor, whoMay(journey, "choose-route", Stage::Contact, {}, &item,
                                         {Role::AssistantTeamManager, Role::TeamManager, Role::DutyManager}));
    FD_TRY(run(actor, ChooseRoute{item.contact, route, {}}, journey.dice));
    item.routed = true;
    journey.route = route;
    return {};
}

Expected<void> Desk::allocate(Journey &journey, Item &item)
{
    if (!item.open || item.worker)
        return {};
    // Brothers and sisters stay with one worker.
    UserId worker = journey.items.first().worker;
    if (!worker)
        worker = workerOf(item.tray, journey, Stage::Contact);
    if (!worker)
        return {};
    FD_ASSIGN(const UserId actor,
              whoMay(journey, "allocate", Stage::Contact, {}, &item, {Role::AssistantTeamManager, Role::TeamManager}));
    FD_TRY(run(actor, Allocate{Subject(item.contact), worker, phrase(journey, "allocate")}, journey.dice));
    take(item.worker, worker);
    return {};
}

Expected<void> Desk::call(Journey &journey, Item &item, const QString &kindId)
{
    if (!item.open || &item != &journey.items.first()) // one call for the family
        return {};
    LogActivity command{
        Subject(item.contact), choiceOf<ActivityKind>(kindId.section(u'/', 0, 0)).value_or(ActivityKind::Note), {}, {}};
    const QString result = kindId.section(u'/', 1);
    command.result = choiceOf<ActivityResult>(result);
    const char *occasion = "note";
    switch (command.kind) {
    case ActivityKind::CallFamily:
        occasion = command.result == ActivityResult::Answered      ? "call-family-answered"
                   : command.result == ActivityResult::LeftMessage ? "call-family-message"
                                                                   : "call-family-no-answer";
        break;
    case ActivityKind::CallReferrer: occasion = "call-referrer"; break;
    case ActivityKind::AgencyCheck: occasion = "agency-check"; break;
    case ActivityKind::Visit: occasion = "visit"; break;
    case ActivityKind::PartnerWork: occasion = "partner-work"; break;
    case ActivityKind::DirectWork:
    case ActivityKind::Note: break;
    }
    command.text = phrase(journey, occasion);
    FD_ASSIGN(const UserId actor, holderOr(journey, item, "log-activity", {Role::SocialWorker, Role::TeamManager}));
    return decide(journey, item, command.subject, actor, command).map([](const auto &) {});
}

Expected<void> Desk::tellPolice(Journey &journey, Item &item)
{
    if (item.policeTold || journey.story.detail.crimeSuspected.isEmpty())
        return {};
    item.policeTold = true;
    FD_ASSIGN(const UserId actor, holderOr(journey, item, "notify-police", {Role::SocialWorker, Role::DutyManager}));
    const QString reference = u"%1/%2"_s.arg(journey.dice.between(1000, 999'999)).arg(m_today.toString(u"yy"_s));
    return run(actor, NotifyPolice{Subject(item.contact), u"Duty sergeant, safeguarding unit"_s, reference},
               journey.dice)
        .map([](const auto &) {});
}

Expected<void> Desk::assess(Journey &journey, Item &item)
{
    if (!item.open)
        return {};
    UpdateContact command;
    command.contact = item.contact;
    command.fields = QStringList{u"threshold"_s, u"level"_s, u"significant-harm"_s};
    command.detail = journey.story.detail;
    command.detail.threshold = journey.story.threshold;
    command.detail.level = qint64(journey.story.threshold) + 1;
    command.detail.significantHarm = journey.story.threshold == Threshold::SignificantHarm;
    if (!command.detail.parentsInformed) {
        command.fields << u"parents-informed.informed"_s;
        command.detail.parentsInformed = true;
    }
    if (journey.family->child(item.child).isUnborn()) {
        command.fields << u"straight-to-assessment"_s;
        command.detail.straightToAssessment = journey.story.threshold >= Threshold::ChildInNeed;
    }
    FD_ASSIGN(const UserId actor, holderOr(journey, item, "update-contact",
                                           {Role::AssistantTeamManager, Role::SocialWorker, Role::TeamManager}));
    return run(actor, command, journey.dice).map([](const auto &) {});
}

Expected<void> Desk::sendLetter(Journey &journey, Item &item, const QString &letter)
{
    const LetterRule *rule = m_procedure.letter(letter);
    if (!rule || (rule->awaitsReply && !item.open))
        return {};
    FD_ASSIGN(const UserId actor,
              holderOr(journey, item, "send-letter", {Role::InformationOfficer, Role::SocialWorker}));
    return run(actor, SendLetter{Subject(item.contact), letter, {}}, journey.dice).map([](const auto &) {});
}

Expected<void> Desk::parentReplies(Journey &journey, Item &item)
{
    if (!item.open)
        return {};
    FD_ASSIGN(const UserId actor, holderOr(journey, item, "record-parent-reply", {Role::SocialWorker}));
    return run(actor, RecordParentReply{item.contact}, journey.dice).map([](const auto &) {});
}

} // namespace frontdoor::demo
