// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestContacts : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aContactIsNumberedTimedAndInTheTray()
    {
        Office office(u"walsall"_s, u"2026-05-01T16:30"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s, u"2019-12-24"_s));
        const Contact contact = office.contact(id);
        QCOMPARE(contact.number, u"C-000001"_s);
        QCOMPARE(contact.state, ContactState::New);
        QCOMPARE(contact.tray, u"mash"_s);
        QCOMPARE(contact.detail.received, office.now());
        QCOMPARE(*contact.nextDue, office.time(u"2026-05-02T16:30"_s));
        QCOMPARE(office.tray(u"mash"_s).size(), 1);
    }

    void oneCallIsOneContactForEachChild()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId ava = office.know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s);
        const PersonId ben = office.know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
        const CommandResult result = office.insist(worker,
                                                   RecordContact{{{ava, {}}, {ben, {}}}, Office::professional(), {}});
        const QStringList contacts = made(result, Created::Kind::Contact);
        QCOMPARE(contacts.size(), 2);
        const Contact first = office.contact(ContactId(contacts[0]));
        const Contact second = office.contact(ContactId(contacts[1]));
        QCOMPARE(first.call, second.call);
        QCOMPARE(second.child, ben);
        QCOMPARE(second.detail, first.detail);
        QCOMPARE(second.number, u"C-000002"_s);
    }

    void aNewPersonComesWithTheContact()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        Person person;
        person.id = PersonId::make();
        person.givenName = u"Fay"_s;
        person.familyName = u"Lindqvist"_s;
        const CommandResult result = office.insist(worker,
                                                   RecordContact{{{person.id, person}}, Office::professional(), {}});
        QCOMPARE(made(result, Created::Kind::Person), QStringList{person.id.text()});
        QCOMPARE(made(result, Created::Kind::Contact).size(), 1);
    }

    void noChildNoContact()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        QCOMPARE(rulesOf(office.act(worker, RecordContact{})), QStringList{u"GEN-07"_s});
        QCOMPARE(rulesOf(office.act(worker, RecordContact{{{PersonId(u"nobody"_s), {}}}, {}, {}})),
                 QStringList{u"GEN-02"_s});
    }

    void receivedIsNeverInTheFutureAndEarlierWithAReason()
    {
        Office office(u"walsall"_s, u"2026-05-01T09:00"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        ContactDetail detail = Office::professional();
        detail.received = office.time(u"2026-05-01T09:01"_s);
        QCOMPARE(rulesOf(office.act(worker, RecordContact{{{child, {}}}, detail, {}})), QStringList{u"GEN-04"_s});
        detail.received = office.time(u"2026-04-30T17:00"_s);
        QCOMPARE(rulesOf(office.act(worker, RecordContact{{{child, {}}}, detail, {}})), QStringList{u"GEN-04"_s});
        detail.receivedReason = u"Left on the answering machine"_s;
        const ContactId id = office.record(worker, child, detail);
        QCOMPARE(*office.contact(id).nextDue, office.time(u"2026-05-01T17:00"_s));
    }

    void aClockIsExplainedByTheTimeThatWasCorrected()
    {
        Office office(u"walsall"_s, u"2026-05-05T12:00"_s);
        const UserId worker = office.employ(u"sw"_s, Role::SocialWorker, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s));
        ContactDetail detail;
        detail.received = office.time(u"2026-05-05T09:30"_s);
        detail.receivedReason = u"Rang the other desk first."_s;
        QVERIFY(isDone(office.insist(worker, UpdateContact{id, 0, {u"received"_s, u"received-reason"_s}, detail})));
        const Deadline deadline = office.view(Subject(id), worker).deadlines.first().deadline;
        QCOMPARE(deadline.starts, detail.received);
        QCOMPARE(recompute(deadline, office.procedure(), office.rules().calendar).at, deadline.due);
    }

    void datesOfBirthAreChecked_data()
    {
        QTest::addColumn<QString>("born");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("born") << u"2020-02-29"_s << QString() << true;
        QTest::newRow("unborn") << QString() << u"2026-09-20"_s << true;
        QTest::newRow("not known") << QString() << QString() << true;
        QTest::newRow("both") << u"2020-02-29"_s << u"2026-09-20"_s << false;
        QTest::newRow("born tomorrow") << u"2026-05-02"_s << QString() << false;
    }

    void datesOfBirthAreChecked()
    {
        QFETCH(QString, born);
        QFETCH(QString, expected);
        QFETCH(bool, accepted);
        Office office(u"walsall"_s, u"2026-05-01T09:00"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        Person person;
        person.id = PersonId::make();
        person.familyName = u"Sorel"_s;
        person.born = QDate::fromString(born, Qt::ISODate);
        person.expected = QDate::fromString(expected, Qt::ISODate);
        const CommandResult result = office.insist(worker,
                                                   RecordContact{{{person.id, person}}, Office::professional(), {}});
        QCOMPARE(isDone(result), accepted);
        if (!accepted)
            QCOMPARE(rulesOf(result), QStringList{u"GEN-09"_s});
    }

    void aNumberThatDoesNotCheckIsNoReasonToTurnACallAway()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        Person person;
        person.id = PersonId::make();
        person.familyName = u"Sorel"_s;
        person.nhsNumber = u"943 476 5918"_s;
        person.upn = u"N823123410001"_s;
        person.postcode = u"Walsall"_s;
        const RecordContact command{{{person.id, person}}, Office::professional(), {}};
        const CommandResult asked = office.act(worker, command);
        QVERIFY(std::holds_alternative<NeedsAcknowledgement>(asked));
        const Findings warnings = std::get<NeedsAcknowledgement>(asked).warnings;
        QStringList fields;
        for (const Finding &warning : warnings) {
            if (warning.rule == "GEN-13"_L1)
                fields << warning.field;
        }
        QCOMPARE(fields, (QStringList{u"nhs-number"_s, u"upn"_s, u"postcode"_s}));
        // As it was read out, with a reason.
        QVERIFY(isDone(office.act(worker, command, {{u"GEN-13"_s, u"Read out so twice"_s}})));
    }

    void aBirthAfterTheContactIsPointedOut()
    {
        Office office(u"walsall"_s, u"2026-05-01T09:00"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        Person person;
        person.id = PersonId::make();
        person.familyName = u"Sorel"_s;
        person.born = QDate(2026, 4, 30);
        ContactDetail detail = Office::professional();
        detail.received = office.time(u"2026-04-29T16:00"_s);
        detail.receivedReason = u"Left on the answering machine"_s;
        QCOMPARE(rulesOf(office.act(worker, RecordContact{{{person.id, person}}, detail, {}})),
                 QStringList{u"GEN-09"_s});
        detail.received = office.time(u"2026-04-30T16:00"_s);
        QVERIFY(isDone(office.act(worker, RecordContact{{{person.id, person}}, detail, {}})));
    }

    void controlCharactersAreDroppedAndLongTextIsKept()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        ContactDetail detail = Office::professional();
        detail.concern = u"Hungry"_s + QChar(u'\0') + QChar(7) + u" again\r\nand again "_s + QString(100'000, u'x');
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s), detail);
        QCOMPARE(office.contact(id).detail.concern, u"Hungry again\nand again "_s + QString(100'000, u'x'));
    }

    void anUpdateChangesOnlyWhatItNames()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s));
        ContactDetail detail;
        detail.concern = u"Changed."_s;
        detail.source = u"6"_s;
        QVERIFY(isDone(office.insist(worker, UpdateContact{id, 0, {u"concern"_s}, detail})));
        const Contact contact = office.contact(id);
        QCOMPARE(contact.detail.concern, u"Changed."_s);
        QCOMPARE(contact.detail.source, u"2A"_s);
        QCOMPARE(contact.revision, 2);
    }

    void aStaleUpdateIsAConflict()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s));
        ContactDetail detail;
        detail.concern = u"First."_s;
        QVERIFY(isDone(office.insist(worker, UpdateContact{id, 1, {u"concern"_s}, detail})));
        detail.concern = u"Second."_s;
        const CommandResult second = office.insist(worker, UpdateContact{id, 1, {u"concern"_s}, detail});
        const auto *conflict = std::get_if<Conflict>(&second);
        QVERIFY(conflict);
        QCOMPARE(conflict->revision, 2);
        QCOMPARE(office.contact(id).detail.concern, u"First."_s);
    }

    void movingTheReceivedTimeMovesTheClock()
    {
        Office office(u"walsall"_s, u"2026-05-01T09:00"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s));
        ContactDetail detail;
        detail.received = office.time(u"2026-05-01T07:30"_s);
        detail.receivedReason = u"The e-mail came at half past seven"_s;
        QCOMPARE(rulesOf(office.insist(worker, UpdateContact{id, 0, {u"received"_s}, detail})),
                 QStringList{u"GEN-04"_s});
        QVERIFY(isDone(office.insist(worker, UpdateContact{id, 0, {u"received"_s, u"received-reason"_s}, detail})));
        QCOMPARE(*office.contact(id).nextDue, office.time(u"2026-05-02T07:30"_s));
    }

    void anUnknownUserMayDoNothing()
    {
        Office office(u"walsall"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        QCOMPARE(rulesOf(office.insist(UserId(u"ghost"_s), RecordContact{{{child, {}}}, Office::professional(), {}})),
                 QStringList{u"GEN-01"_s});
    }

    void checksComeBeforeTheTray()
    {
        Office office(u"wiltshire"_s);
        const UserId officer = office.employ(u"io"_s, Role::InformationOfficer, u"615"_s);
        const ContactId id = office.record(officer, office.know(u"Cal Ferris"_s));
        QCOMPARE(office.contact(id).worker, officer);
        QVERIFY(office.tray(u"615"_s).isEmpty());
        QCOMPARE(rulesOf(office.insist(officer, SendToTray{id, u"615"_s})), QStringList{u"WIL-11"_s});
        QVERIFY(isDone(office.insist(officer, RecordChecks{id, {u"impulse"_s, u"carefirst"_s}, u"Nothing known."_s})));
        QCOMPARE(rulesOf(office.insist(officer, SendToTray{id, u"615"_s})), QStringList{u"WIL-11"_s});
        QVERIFY(isDone(office.insist(officer, RecordChecks{id, {u"closures"_s}, {}})));
        QVERIFY(isDone(office.insist(officer, SendToTray{id, u"615"_s})));
        QCOMPARE(office.tray(u"615"_s).size(), 1);
        QCOMPARE(office.contact(id).worker, UserId());
    }

    void aCrimeStartsThePoliceClockAtOnce()
    {
        Office office(u"leeds"_s, u"2026-05-01T16:00"_s);
        const UserId worker = office.employ(u"dat"_s, Role::SocialWorker, u"duty-and-advice"_s);
        const ContactId id = office.record(worker, office.know(u"Eli Novak"_s));
        QCOMPARE(*office.contact(id).nextDue, office.time(u"2026-05-02T16:00"_s));
        ContactDetail detail;
        detail.crimeSuspected = {u"physical-assault"_s};
        QVERIFY(isDone(office.insist(worker, UpdateContact{id, 0, {u"crime-suspected"_s}, detail})));
        QCOMPARE(*office.contact(id).nextDue, office.time(u"2026-05-01T16:00"_s));
        QVERIFY(isDone(office.insist(worker, NotifyPolice{Subject(id), u"PC Dale"_s, u"LOG-1"_s})));
        QCOMPARE(*office.contact(id).nextDue, office.time(u"2026-05-02T16:00"_s));
    }

    void aLetterWaitsForTheParents()
    {
        Office office(u"wiltshire"_s, u"2026-05-05T08:30"_s);
        const UserId worker = office.employ(u"sw"_s, Role::SocialWorker, u"615"_s);
        const ContactId id = office.record(worker, office.know(u"Cal Ferris"_s));
        QCOMPARE(rulesOf(office.act(worker, SendLetter{Subject(id), u"parents-reply"_s, {}})),
                 QStringList{u"WIL-26"_s});
        QVERIFY(isDone(office.insist(
            worker, LogActivity{Subject(id), ActivityKind::CallFamily, u"No answer."_s, ActivityResult::NoAnswer})));
        QVERIFY(isDone(office.act(worker, SendLetter{Subject(id), u"parents-reply"_s, {}})));
        QCOMPARE(office.contact(id).state, ContactState::AwaitingParent);
        QCOMPARE(office.contact(id).replyBy, QDate(2026, 5, 8));
        QVERIFY(isDone(office.act(worker, RecordParentReply{id})));
        QCOMPARE(office.contact(id).state, ContactState::Allocated);
    }
};

QTEST_APPLESS_MAIN(TestContacts)
#include "test_contacts.moc"
