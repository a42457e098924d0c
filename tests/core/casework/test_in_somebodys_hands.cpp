// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// Nothing open is in nobody's hands, and nothing that is decided comes back: found by test_laws, kept here in plain words.
class TestInSomebodysHands : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoeverHasNoTeamKeepsWhatTheyRecord()
    {
        Office office(u"walsall"_s);
        const UserId manager = office.employ(u"gm"_s, Role::GroupManager, {});
        const Contact contact = office.contact(office.record(manager, office.know(u"Dee Okafor"_s)));
        QCOMPARE(contact.tray, QString());
        QCOMPARE(contact.worker, manager);
    }

    void aCopyThatIsInNoTrayIsWithWhoeverMadeIt()
    {
        Office office(u"wiltshire"_s);
        const UserId officer = office.employ(u"io"_s, Role::InformationOfficer, u"615"_s);
        const UserId manager = office.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        const ContactId original = office.record(officer, office.know(u"Dot Wood"_s, u"2015-02-02"_s, u"h1"_s));
        const PersonId sibling = office.know(u"Eli Wood"_s, u"2016-02-02"_s, u"h1"_s);
        const CommandResult result = office.insist(manager, CopyToSibling{Subject(original), {sibling}, u"Both."_s});
        const Contact copy = office.contact(ContactId(made(result, Created::Kind::Contact).value(0)));
        QCOMPARE(copy.tray, QString());
        QCOMPARE(copy.worker, manager);
        QCOMPARE(copy.state, ContactState::New);
    }

    void whatWasInNoTrayGoesBackToWhoRecordedIt()
    {
        Office office(u"wiltshire"_s);
        const UserId officer = office.employ(u"io"_s, Role::InformationOfficer, u"615"_s);
        const UserId manager = office.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        const UserId worker = office.employ(u"sw"_s, Role::SocialWorker, u"615"_s);
        const ContactId id = office.record(officer, office.know(u"Dot Wood"_s));
        QVERIFY(isDone(office.insist(manager, Allocate{Subject(id), worker, {}})));
        QVERIFY(isDone(office.insist(manager, Unallocate{Subject(id)})));
        QCOMPARE(office.contact(id).worker, officer);
        QVERIFY(!office.contact(id).allocated);
        QVERIFY(isDone(office.insist(manager, Allocate{Subject(id), worker, {}})));
        QVERIFY(isDone(office.insist(manager, Reassign{Subject(id), u"615"_s, u"To the tray."_s})));
        QCOMPARE(office.contact(id).worker, UserId());
    }

    void whatIsDecidedBeforeItIsInATrayGoesOnWithWhoeverDecided()
    {
        Office office(u"wiltshire"_s);
        const UserId officer = office.employ(u"io"_s, Role::InformationOfficer, u"615"_s);
        const UserId manager = office.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        const ContactId id = office.record(officer, office.know(u"Dot Wood"_s));
        QVERIFY(isDone(office.insist(manager, ChooseRoute{id, u"I"_s, {}})));
        const CommandResult result = office.insist(
            manager, Authorise{Subject(id), u"progress-to-referral"_s, u"An assessment."_s, {}, {}});
        QVERIFY2(isDone(result), qPrintable(rulesOf(result).join(u' ')));
        QCOMPARE(office.contact(id).tray, QString());
        QCOMPARE(office.referral(office.contact(id).referral).team, u"615"_s);
    }

    void aCopyThatGotItsOutcomeCannotBeReturned()
    {
        Office office(u"leicester"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        const UserId manager = office.employ(u"kit"_s, Role::ScreeningManager, u"das"_s);
        const ContactId original = office.record(worker, office.know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s));
        const PersonId sibling = office.know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
        const CommandResult copied = office.insist(manager, CopyToSibling{Subject(original), {sibling}, u"Both."_s});
        const ContactId copy(made(copied, Created::Kind::Contact).value(0));
        const CommandResult recommended = office.insist(
            worker, Recommend{Subject(copy), u"information-advice"_s, u"Well."_s, {{u"advice"_s, u"Call."_s}}});
        QVERIFY2(isDone(recommended), qPrintable(rulesOf(recommended).join(u' ')));
        QVERIFY(isDone(
            office.insist(manager, Authorise{Subject(original), u"progress-to-referral"_s, u"Both."_s, {}, {}})));
        QCOMPARE(office.contact(copy).outcome, u"progress-to-referral"_s);
        QCOMPARE(office.decisions(Subject(copy)).first().state, RecommendationState::Changed);
        QVERIFY(rulesOf(office.insist(manager, Return{Subject(copy), u"Look again."_s})).contains("GEN-08"_L1));
        QCOMPARE(office.contact(copy).state, ContactState::Closed);
    }

    void aReplyDoesNotTakeARecommendationAway()
    {
        Office office(u"wiltshire"_s);
        const UserId manager = office.employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        const UserId worker = office.employ(u"sw"_s, Role::SocialWorker, u"615"_s);
        const ContactId id = office.record(manager, office.know(u"Dot Wood"_s));
        QVERIFY(isDone(office.insist(manager, Reassign{Subject(id), u"615"_s, u"To the tray."_s})));
        QVERIFY(isDone(office.insist(manager, ChooseRoute{id, u"IV"_s, {}})));
        QVERIFY(isDone(office.insist(manager, Allocate{Subject(id), worker, {}})));
        QVERIFY(isDone(office.insist(worker, LogActivity{Subject(id), ActivityKind::CallFamily, u"Rang."_s, {}})));
        QVERIFY(isDone(office.insist(worker, Recommend{Subject(id), u"no-further-action"_s, u"Well."_s, {}})));
        const CommandResult sent = office.insist(worker, SendLetter{Subject(id), u"parents-reply"_s, {}});
        QVERIFY2(isDone(sent), qPrintable(rulesOf(sent).join(u' ')));
        QCOMPARE(office.contact(id).state, ContactState::AwaitingParent);
        QVERIFY(isDone(office.insist(worker, RecordParentReply{id})));
        QCOMPARE(office.contact(id).state, ContactState::AwaitingAuthorisation);
    }
};

QTEST_APPLESS_MAIN(TestInSomebodysHands)
#include "test_in_somebodys_hands.moc"
