// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/samples.h"

namespace frontdoor::samples {

using namespace Qt::StringLiterals;

User user(const QString &signIn)
{
    return User{.id = UserId::make(),
                .revision = 1,
                .signIn = signIn,
                .name = u"Kim Osei"_s,
                .role = Role::TeamManager,
                .team = u"front-door"_s,
                .fte = 0.8,
                .qualified = true,
                .active = true,
                .leaves = QDate(2031, 3, 1)};
}

Person person(const HouseholdId &household, const PersonId &mother)
{
    Person person;
    person.id = PersonId::make();
    person.givenName = u"Zoë-Marie"_s;
    person.familyName = u"O’Neill"_s;
    person.born = QDate(2015, 3, 12);
    person.expected = QDate(2015, 3, 9);
    person.sex = Sex::Female;
    person.ethnicity = u"WBRI"_s;
    person.disabilities = {u"HEAR"_s, u"a \"quoted\" one"_s, u"ü, comma"_s};
    person.firstLanguage = u"Cymraeg"_s;
    person.religion = u"none"_s;
    person.nationality = u"British"_s;
    person.school = u"Hill Road Primary"_s;
    person.address = u"1 Hill Road\nLeeds"_s;
    person.postcode = u"LS6 2AB"_s;
    person.phone = u"+44 113 496 0000"_s;
    person.nhsNumber = u"943 476 5919"_s;
    person.upn = u"A123456789012"_s;
    person.laChildId = u"FD-77"_s;
    person.household = household;
    person.mother = mother;
    return person;
}

Contact contact(const PersonId &child, const QString &number, const UserId &worker)
{
    Contact contact;
    contact.id = ContactId::make();
    contact.number = number;
    contact.child = child;
    contact.call = RecordId::make();
    contact.state = ContactState::AwaitingAuthorisation;
    contact.created = monday.plusHours(1);
    contact.recordedBy = worker;
    contact.detail = ContactDetail{
        .received = monday,
        .receivedReason = u"The letter lay in the post room."_s,
        .method = ContactMethod::Letter,
        .kind = ContactKind::RequestForService,
        .source = u"3A"_s,
        .referrer = {.type = ReferrerType::Public,
                     .name = u"A neighbour"_s,
                     .agency = u"none"_s,
                     .role = u"neighbour"_s,
                     .phone = u"0113 496 0001"_s,
                     .email = u"neighbour@example.org"_s,
                     .relationship = u"lives next door"_s,
                     .anonymous = true,
                     .consentToDisclose = false},
        .concern = u"Crying at night.\nHeard through the wall."_s,
        .scope = ConcernScope::AllChildren,
        .immediateProtection = true,
        .significantHarm = false,
        .crimeSuspected = {u"assault"_s, u"neglect"_s},
        .parentsInformed = false,
        .parentsInformedReason = u"It might put the child at risk."_s,
        .prompts = {{u"domestic-abuse"_s, u"asked: \"yes\", twice"_s}, {u"mental-illness"_s, u"not asked"_s}},
        .threshold = Threshold::ChildInNeed,
        .level = 3,
        .straightToAssessment = true,
        .notKnown = {{u"source"_s, u"caller hung up"_s}},
    };
    contact.tray = u"front-door"_s;
    contact.route = u"II"_s;
    contact.worker = worker;
    contact.sentToTray = monday.plusMs(1);
    contact.routed = monday.plusMs(2);
    contact.seen = monday.plusMs(3);
    contact.allocated = monday.plusMs(4);
    contact.letterSent = monday.plusMs(5);
    contact.replyBy = QDate(2026, 3, 9);
    contact.parentReplied = monday.plusMs(6);
    contact.policeNotified = monday.plusMs(7);
    contact.transferred = monday.plusMs(8);
    contact.decided = monday.plusMs(9);
    contact.closed = monday.plusMs(10);
    contact.outcome = u"early-help"_s;
    contact.nextDue = monday.plusHours(24);
    return contact;
}

Referral referral(const Contact &contact, const QString &number, const UserId &worker)
{
    Referral referral;
    referral.id = ReferralId::make();
    referral.number = number;
    referral.child = contact.child;
    referral.contact = contact.id;
    referral.state = ReferralState::Decided;
    referral.date = monday.plusHours(2);
    referral.madeBy = worker;
    referral.team = u"duty"_s;
    referral.worker = worker;
    referral.allocated = monday.plusHours(3);
    referral.originalDate = monday.plusHours(-48);
    referral.acknowledged = monday.plusHours(4);
    referral.decided = monday.plusHours(5);
    referral.closed = monday.plusHours(6);
    referral.outcome = u"assessment"_s;
    referral.assessment = true;
    referral.reReferral = false;
    referral.nextDue = monday.plusHours(26);
    return referral;
}

Check check(const ContactId &contact, const UserId &by, Instant at)
{
    return Check{.id = RecordId::make(),
                 .contact = contact,
                 .systems = {u"education"_s, u"health"_s},
                 .summary = u"Known to the school nurse."_s,
                 .by = by,
                 .at = at};
}

Activity activity(const Subject &subject, const UserId &by, Instant at)
{
    return Activity{.id = RecordId::make(),
                    .subject = subject,
                    .kind = ActivityKind::CallFamily,
                    .text = u"Rang the mother."_s,
                    .result = ActivityResult::NoAnswer,
                    .by = by,
                    .at = at};
}

Decision recommendation(const Subject &subject, const UserId &by, Instant at)
{
    return Decision{.id = DecisionId::make(),
                    .subject = subject,
                    .kind = DecisionKind::Recommendation,
                    .state = RecommendationState::Pending,
                    .outcome = u"early-help"_s,
                    .fields = {{u"parts.nature"_s, u"neglect"_s}},
                    .rationale = u"The family asks for help."_s,
                    .by = by,
                    .role = Role::SocialWorker,
                    .actingFor = {},
                    .at = at,
                    .recommendation = {},
                    .comment = {},
                    .procedure = u"walsall"_s,
                    .procedureVersion = u"3"_s,
                    .procedureHash = u"ab12"_s};
}

Decision decision(const Subject &subject, const UserId &by, Instant at)
{
    Decision decision = recommendation(subject, by, at);
    decision.kind = DecisionKind::Decision;
    decision.state = RecommendationState::Changed;
    decision.fields = {{u"a-text"_s, u"2026-03-02"_s},
                       {u"a-date"_s, QDate(2026, 3, 2)},
                       {u"a-moment"_s, monday},
                       {u"a-number"_s, qint64(9'007'199'254'740'993)},
                       {u"a-list"_s, QStringList{u"x"_s, u"y"_s}},
                       {u"a-yes"_s, true}};
    decision.role = Role::TeamManager;
    decision.actingFor = by;
    decision.comment = u"More about the father, please."_s;
    return decision;
}

Deadline deadline(const Subject &subject, Instant due)
{
    return Deadline{.id = DeadlineId::make(),
                    .subject = subject,
                    .clock = u"contact-decision"_s,
                    .kind = u"decision"_s,
                    .rule = u"WAL-12"_s,
                    .starts = monday,
                    .within = u"1 working day"_s,
                    .semantics = u"same-time"_s,
                    .due = due,
                    .met = {},
                    .cancelled = {}};
}

Obligation obligation(const Subject &subject, Instant created)
{
    return Obligation{.id = ObligationId::make(),
                      .subject = subject,
                      .kind = u"inform-parents"_s,
                      .rule = u"LEE-3"_s,
                      .created = created,
                      .done = created.plusHours(1),
                      .method = u"letter"_s,
                      .notAppropriate = u"The address is not safe."_s};
}

Letter letter(const Subject &subject, const UserId &by, Instant sent)
{
    return Letter{.id = LetterId::make(),
                  .subject = subject,
                  .letter = u"parents-reply"_s,
                  .by = by,
                  .sent = sent,
                  .replyBy = QDate(2026, 3, 9),
                  .content = u"Dear parents"_s};
}

PoliceNotification policeNotification(const Subject &subject, const UserId &by, Instant at)
{
    return PoliceNotification{.id = RecordId::make(),
                              .subject = subject,
                              .officer = u"PC 1234"_s,
                              .reference = u"WY/2026/77"_s,
                              .by = by,
                              .at = at};
}

Episode episode(const PersonId &person, const UserId &worker, QDate opened)
{
    return Episode{.id = EpisodeId::make(),
                   .revision = 1,
                   .person = person,
                   .team = u"assessment"_s,
                   .worker = worker,
                   .opened = opened,
                   .closed = opened.addDays(30)};
}

AuditRecord audit(const Subject &subject, const UserId &actor)
{
    AuditRecord record;
    record.key = CommandId::make();
    record.verb = u"record-contact"_s;
    record.subject = subject;
    record.actor = actor;
    record.role = Role::SocialWorker;
    record.actingFor = actor;
    record.at = monday;
    record.payload = u"{\"concern\":\"crying\"}"_s;
    record.result = u"{\"number\":\"C-000001\"}"_s;
    return record;
}

Person bareChild(const QString &givenName, const QString &familyName)
{
    Person person;
    person.id = PersonId::make();
    person.givenName = givenName;
    person.familyName = familyName;
    return person;
}

Contact bareContact(const PersonId &child, const QString &number, Instant received)
{
    Contact contact;
    contact.id = ContactId::make();
    contact.number = number;
    contact.child = child;
    contact.created = received;
    contact.detail.received = received;
    return contact;
}

} // namespace frontdoor::samples
