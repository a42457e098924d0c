// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// What every save promises, whatever the command.
class TestSaves : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRepeatedSaveHappensOnce()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        const Envelope envelope{
            CommandId::make(), worker, RecordContact{{{child, {}}}, Office::professional(), {}}, {}, u"test"_s};
        const Expected<CommandResult> first = submit(office.store(), office.rules(), envelope, office.now());
        const Expected<CommandResult> second = submit(office.store(), office.rules(), envelope, office.now());
        QVERIFY(first && second);
        QCOMPARE(made(*second, Created::Kind::Contact), made(*first, Created::Kind::Contact));
        QCOMPARE(std::get<Done>(*second).created, std::get<Done>(*first).created);
        QCOMPARE(office.tray(u"mash"_s).size(), 1);
    }

    void aRefusedSaveLeavesNothingAndNoGap()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        const qint64 before = office.lastChange();
        Person twin;
        twin.id = PersonId::make();
        twin.familyName = u"Okafor"_s;
        twin.born = QDate(2999, 1, 1);
        QVERIFY(
            !isDone(office.insist(worker, RecordContact{{{child, {}}, {twin.id, twin}}, Office::professional(), {}})));
        QCOMPARE(office.lastChange(), before);
        QVERIFY(office.tray(u"mash"_s).isEmpty());
        QCOMPARE(office.contact(office.record(worker, child)).number, u"C-000001"_s);
    }

    void theAuditNamesActAndActorButNotTheReferrer()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        ContactDetail detail = Office::professional();
        detail.referrer.type = ReferrerType::Public;
        detail.referrer.name = u"Zzyzx Qwortle"_s;
        detail.referrer.phone = u"01632 960123"_s;
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s), detail);
        QList<AuditRecord> history;
        QVERIFY(office.store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(history, views.history(Subject(id)));
            return {};
        }));
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.first().verb, u"record-contact"_s);
        QCOMPARE(history.first().actor, worker);
        QVERIFY(history.first().payload.contains("Came to school hungry."_L1));
        QVERIFY(!history.first().payload.contains("Qwortle"_L1));
        QVERIFY(!history.first().payload.contains("960123"_L1));
        QVERIFY(history.first().payload.contains("\"referrer.type\":\"public\""_L1));
    }
};

QTEST_APPLESS_MAIN(TestSaves)
#include "test_saves.moc"
