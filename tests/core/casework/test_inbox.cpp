// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/inbox.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// What waits for one person besides the work they hold.
class TestInbox : public QObject {
    Q_OBJECT

private slots:
    void aReturnedRecommendationComesWithItsComment()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const UserId manager = office.employ(u"kit"_s, Role::TeamManager, u"mash"_s);
        const ContactId contact = office.record(worker, office.know(u"Ava Sample"_s, u"2016-03-01"_s));
        office.insist(manager, Allocate{Subject(contact), worker, {}});
        QVERIFY(isDone(office.insist(worker, Recommend{Subject(contact), u"no-further-action"_s, u"Nothing."_s, {}})));
        QVERIFY(of(office, worker).isEmpty());
        office.setTime(u"2026-05-01T11:00"_s);
        QVERIFY(isDone(office.insist(manager, Return{Subject(contact), u"Ring the school first."_s})));
        const Inbox inbox = of(office, worker);
        QCOMPARE(inbox.returned.size(), 1);
        const ReturnedItem &item = inbox.returned.first();
        QCOMPARE(item.row.subject, Subject(contact));
        QCOMPARE(item.row.childName(), u"Ava Sample"_s);
        QCOMPARE(item.comment, u"Ring the school first."_s);
        QCOMPARE(item.by, u"Kit Tester"_s);
        QCOMPARE(item.at, office.now());
        QVERIFY(of(office, manager).isEmpty());
        // Answered by recommending again.
        QVERIFY(isDone(office.insist(worker, Recommend{Subject(contact), u"no-further-action"_s, u"Rang."_s, {}})));
        QVERIFY(of(office, worker).isEmpty());
    }

    void handoversAndCoverAreInIt()
    {
        Office office(u"wiltshire"_s);
        const UserId first = office.employ(u"kit"_s, Role::DutyManager, u"615"_s);
        const UserId next = office.employ(u"lee"_s, Role::DutyManager, u"615"_s);
        const ContactId contact = office.record(first, office.know(u"Ava Sample"_s, u"2016-03-01"_s));
        office.insist(first, RecordChecks{contact, {u"impulse"_s, u"carefirst"_s, u"closures"_s}, u"Nothing."_s});
        office.insist(first, SendToTray{contact, u"615"_s});
        QVERIFY(isDone(office.act(first, HandOver{u"615"_s, next, {}})));
        const Instant until = office.now().plusHours(8);
        QVERIFY(isDone(office.insist(first, SetCover{first, next, office.now(), until})));
        const Inbox inbox = of(office, next);
        QCOMPARE(inbox.handovers.size(), 1);
        QCOMPARE(inbox.handovers.first().by, u"Kit Tester"_s);
        QCOMPARE(inbox.handovers.first().acknowledged, 0);
        QCOMPARE(inbox.covers.size(), 1);
        QCOMPARE(inbox.covers.first().covered.name, u"Kit Tester"_s);
        QCOMPARE(inbox.covers.first().until, until);
        office.setTime(u"2026-05-04T18:00"_s);
        QVERIFY(of(office, next).covers.isEmpty()); // over
    }

private:
    static Inbox of(Office &office, const UserId &viewer)
    {
        Inbox inbox;
        must(office.store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(inbox, inboxOf(views, {viewer, office.now()}));
            return {};
        }));
        return inbox;
    }
};

QTEST_APPLESS_MAIN(TestInbox)
#include "test_inbox.moc"
