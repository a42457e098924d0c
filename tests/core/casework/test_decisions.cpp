// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestDecisions : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRecommendationIsAuthorisedBySomebodyElse()
    {
        Office office(u"wiltshire"_s);
        const UserId worker = office.employ(u"sw"_s, Role::SocialWorker, u"615"_s);
        const UserId manager = office.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        const ContactId id = office.record(manager, office.know(u"Cal Ferris"_s, u"2014-09-09"_s, {}, u"SN10 1AA"_s));
        QVERIFY(isDone(
            office.insist(worker, Recommend{Subject(id), u"progress-to-referral"_s, u"Needs an assessment."_s, {}})));
        QCOMPARE(office.contact(id).state, ContactState::AwaitingAuthorisation);
        QCOMPARE(rulesOf(office.insist(worker, Authorise{Subject(id), {}, {}, {}, {}})),
                 (QStringList{u"WIL-13"_s, u"GEN-06"_s}));
        const CommandResult result = office.insist(manager, Authorise{Subject(id), {}, {}, {}, {}});
        const QStringList referrals = made(result, Created::Kind::Referral);
        QCOMPARE(referrals.size(), 1);
        const Referral referral = office.referral(ReferralId(referrals.first()));
        QCOMPARE(referral.number, u"R-000001"_s);
        QCOMPARE(referral.team, u"safeguarding-assessment-north"_s);
        QCOMPARE(referral.date, office.now());
        QCOMPARE(office.contact(id).state, ContactState::Closed);
        QCOMPARE(office.contact(id).outcome, u"progress-to-referral"_s);
        const QList<Decision> decisions = office.decisions(Subject(id));
        QCOMPARE(decisions.size(), 2);
        QCOMPARE(decisions[0].state, RecommendationState::Accepted);
        QCOMPARE(decisions[1].recommendation, decisions[0].id);
        QCOMPARE(decisions[1].rationale, u"Needs an assessment."_s);
        QCOMPARE(decisions[1].procedureHash, office.procedure().hash);
    }

    void nobodyAuthorisesTheirOwnRecommendation()
    {
        Office office(u"walsall"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(manager, office.know(u"Dee Okafor"_s));
        QVERIFY(
            isDone(office.insist(manager, Recommend{Subject(id), u"no-further-action"_s, u"Nothing found."_s, {}})));
        QCOMPARE(rulesOf(office.insist(manager, Authorise{Subject(id), {}, {}, {}, {}})), QStringList{u"GEN-06"_s});
    }

    void aReturnedRecommendationGoesBackWithItsComment()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sw"_s, Role::SocialWorker, u"mash"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s));
        QCOMPARE(rulesOf(office.insist(manager, Return{Subject(id), u"Ring again."_s})), QStringList{u"GEN-05"_s});
        QVERIFY(isDone(office.insist(worker, Recommend{Subject(id), u"no-further-action"_s, u"Nothing found."_s, {}})));
        QCOMPARE(rulesOf(office.insist(manager, Return{Subject(id), u"  "_s})), QStringList{u"GEN-07"_s});
        QVERIFY(isDone(office.insist(manager, Return{Subject(id), u"Ring the school again."_s})));
        QCOMPARE(office.contact(id).state, ContactState::New);
        const QList<Decision> decisions = office.decisions(Subject(id));
        QCOMPARE(decisions.first().state, RecommendationState::Returned);
        QCOMPARE(decisions.first().comment, u"Ring the school again."_s);
    }

    void whatIsDecidedStaysDecided()
    {
        Office office(u"walsall"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(manager, office.know(u"Dee Okafor"_s));
        const Authorise decision{Subject(id), u"no-further-action"_s, u"Nothing found."_s, {}, {}};
        QVERIFY(isDone(office.insist(manager, decision)));
        QCOMPARE(rulesOf(office.insist(manager, decision)), QStringList{u"GEN-05"_s});
        QCOMPARE(rulesOf(office.insist(manager, RecordChecks{id, {u"x"_s}, {}})), QStringList{u"GEN-08"_s});
    }

    void aDecisionStopsItsClock()
    {
        Office office(u"walsall"_s, u"2026-05-01T16:30"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(manager, office.know(u"Dee Okafor"_s));
        office.setTime(u"2026-05-01T16:50"_s);
        QVERIFY(isDone(
            office.insist(manager, Authorise{Subject(id), u"no-further-action"_s, u"Nothing found."_s, {}, {}})));
        const ContactView view = office.view(Subject(id), manager);
        QCOMPARE(view.deadlines.size(), 1);
        QCOMPARE(*view.deadlines.first().deadline.met, office.now());
        QVERIFY(!office.contact(id).nextDue);
    }

    void everythingMissingIsTold()
    {
        Office office(u"walsall"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(manager, office.know(u"Dee Okafor"_s));
        QCOMPARE(rulesOf(office.insist(manager, Authorise{Subject(id), u"redirect"_s, {}, {}, {}})),
                 QStringList{u"GEN-07"_s});
        QCOMPARE(rulesOf(office.insist(manager, Authorise{Subject(id), u"no-such-outcome"_s, u"x"_s, {}, {}})),
                 QStringList{u"GEN-02"_s});
        QCOMPARE(rulesOf(office.insist(manager, Authorise{Subject(id), {}, u"x"_s, {}, {}})), QStringList{u"GEN-07"_s});
    }

    void aWarningWantsAReasonAndIsKeptWithIt()
    {
        Office office(u"walsall"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(manager, office.know(u"Dee Okafor"_s));
        const Authorise decision{Subject(id), u"no-further-action"_s, u"Nothing found."_s, {}, {}};
        const CommandResult asked = office.act(manager, decision);
        QVERIFY(std::holds_alternative<NeedsAcknowledgement>(asked));
        QCOMPARE(rulesOf(asked), QStringList{u"WAL-12"_s});
        QVERIFY(isDone(office.act(manager, decision, {{u"WAL-12"_s, u"The caller did not know."_s}})));
        QList<AuditRecord> history;
        QVERIFY(office.store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(history, views.history(Subject(id)));
            return {};
        }));
        QCOMPARE(history.last().verb, u"authorise"_s);
        QVERIFY(history.last().payload.contains("The caller did not know."_L1));
    }

    void aChildInNeedCannotEndAsAContact()
    {
        Office office(u"walsall"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        ContactDetail detail = Office::professional();
        detail.threshold = Threshold::ChildInNeed;
        const ContactId id = office.record(manager, office.know(u"Dee Okafor"_s), detail);
        QCOMPARE(rulesOf(office.insist(manager, Authorise{Subject(id), u"no-further-action"_s, u"x"_s, {}, {}})),
                 QStringList{u"WAL-09"_s});
        QVERIFY(isDone(office.insist(manager, Authorise{Subject(id), u"progress-to-referral"_s, u"x"_s, {}, {}})));
    }

    void aReferralBringsItsFollowUps()
    {
        Office office(u"walsall"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(manager, office.know(u"Dee Okafor"_s));
        const QStringList referrals = made(
            office.insist(manager, Authorise{Subject(id), u"progress-to-referral"_s, u"x"_s, {}, {}}),
            Created::Kind::Referral);
        const Subject referral{SubjectKind::Referral, referrals.first()};
        QVERIFY(isDone(office.insist(manager, Authorise{referral, u"single-assessment"_s, u"x"_s, {}, {}})));
        QCOMPARE(office.referral(referral.referral()).state, ReferralState::Decided);
        QCOMPARE(*office.referral(referral.referral()).assessment, true);
        QStringList kinds;
        for (const Obligation &obligation : office.followUps(referral))
            kinds << obligation.kind;
        QCOMPARE(kinds, (QStringList{u"inform-referrer"_s, u"inform-parents"_s, u"inform-child"_s}));
        QVERIFY(
            isDone(office.insist(manager, CompleteFollowUp{referral, u"inform-child"_s, {}, u"Three years old."_s})));
    }

    void anUnbornChildIsReferredNoEarlierThanFortyWeeksBefore()
    {
        Office office(u"walsall"_s, u"2026-05-01T09:00"_s);
        const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
        Person unborn;
        unborn.id = PersonId::make();
        unborn.familyName = u"Sorel"_s;
        unborn.expected = QDate(2026, 5, 1).addDays(281);
        const QStringList contacts = made(
            office.insist(manager, RecordContact{{{unborn.id, unborn}}, Office::professional(), {}}),
            Created::Kind::Contact);
        const Subject contact{SubjectKind::Contact, contacts.first()};
        QCOMPARE(rulesOf(office.insist(manager, Authorise{contact, u"progress-to-referral"_s, u"x"_s, {}, {}})),
                 QStringList{u"GEN-09"_s});
        office.setTime(u"2026-05-02T09:00"_s);
        QVERIFY(isDone(office.insist(manager, Authorise{contact, u"progress-to-referral"_s, u"x"_s, {}, {}})));
    }
};

QTEST_APPLESS_MAIN(TestDecisions)
#include "test_decisions.moc"
