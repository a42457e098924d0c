// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/downtime_pack.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// What the front door works by on paper: enough to go on, and nothing that a paper must not tell.
class TestDowntimePack : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_office = std::make_unique<Office>(u"leeds"_s, u"2026-04-30T14:40"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"duty-and-advice"_s);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"duty-and-advice"_s);
        m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s, u"LS8 1AA"_s);
    }

    void whatIsOpenIsOnItWithItsNextStep()
    {
        const ContactId contact = m_office->record(m_worker, m_ava);
        const PackLine first = lineOf(contact);
        QCOMPARE(first.row.number, m_office->contact(contact).number);
        QCOMPARE(first.row.childName(), u"Ava Sample"_s);
        QCOMPARE(first.row.born, QDate(2016, 3, 1));
        QVERIFY(first.row.nextDue);
        QCOMPARE(first.next, PackStep::Allocate);
        QVERIFY(isDone(m_office->insist(m_manager, Allocate{Subject(contact), m_worker, {}})));
        const PackLine allocated = lineOf(contact);
        QCOMPARE(allocated.next, PackStep::Recommend);
        QVERIFY(!allocated.row.workerName.isEmpty());
        QVERIFY(isDone(
            m_office->insist(m_manager, Authorise{Subject(contact), u"no-further-action"_s, u"So it is."_s, {}, {}})));
        QCOMPARE(pack().records(), 0); // it is decided
    }

    void aProfessionalsPhoneIsOnIt()
    {
        ContactDetail detail = Office::professional();
        detail.referrer.phone = u"0113 496 0100"_s;
        const PackLine line = lineOf(m_office->record(m_worker, m_ava, detail));
        QCOMPARE(line.referrerPhone, u"0113 496 0100"_s);
        QVERIFY(!line.referrer.isEmpty());
    }

    /// A neighbour who was not asked whether the family may know.
    void aProtectedReferrerIsNowhereOnIt()
    {
        ContactDetail detail = Office::professional();
        detail.referrer = {};
        detail.referrer.type = ReferrerType::Public;
        detail.referrer.name = u"Pat Jones"_s;
        detail.referrer.phone = u"0113 496 0777"_s;
        detail.referrer.relationship = u"neighbour"_s;
        detail.concern = u"Pat Jones heard shouting through the wall."_s;
        const PackLine line = lineOf(m_office->record(m_worker, m_ava, detail));
        QVERIFY(line.referrer.isEmpty());
        QVERIFY(line.referrerPhone.isEmpty());
        QVERIFY2(!line.row.headline.contains("Jones"_L1), qPrintable(line.row.headline));
    }

    /// Whoever makes the pack: it is kept and printed, and others read it.
    void aRestrictedRecordHasNoName()
    {
        const ContactId contact = m_office->record(m_worker, m_ava);
        RestrictRecord restrict;
        restrict.person = m_ava;
        restrict.reason = u"A colleague's family."_s;
        restrict.readers = {m_manager};
        const CommandResult done = m_office->insist(m_manager, restrict);
        QVERIFY2(isDone(done), qPrintable(rulesOf(done).join(u' ')));
        const PackLine line = lineOf(contact);
        QVERIFY(line.row.withheld);
        QVERIFY(line.row.childName().isEmpty());
        QVERIFY(!line.row.born.isValid());
        QVERIFY(line.row.headline.isEmpty());
        QVERIFY(line.referrer.isEmpty() && line.referrerPhone.isEmpty());
        QVERIFY(!line.row.number.isEmpty());
    }

    void saysWhoIsOnDuty()
    {
        QVERIFY(isDone(m_office->insist(m_manager, SetDutyWorker{u"duty-and-advice"_s, m_worker, QDate(2026, 4, 30)})));
        QVERIFY(isDone(m_office->insist(m_manager, SetDutyWorker{u"duty-and-advice"_s, m_manager, QDate(2026, 5, 1)})));
        const DowntimePack pack = this->pack();
        QVERIFY(!pack.teams.isEmpty());
        QCOMPARE(pack.teams.first().team, u"duty-and-advice"_s); // the front door first
        QCOMPARE(pack.teams.first().duty, u"Sam Tester"_s);
        QCOMPARE(pack.teams.first().dutyNext, u"Mo Tester"_s);
        QCOMPARE(pack.at, m_office->now());
    }

private:
    DowntimePack pack()
    {
        DowntimePack made;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(made, downtimePack(views, m_office->rules(), m_office->now()));
            return {};
        }));
        return made;
    }
    PackLine lineOf(const ContactId &contact)
    {
        const DowntimePack made = pack();
        for (const PackTeam &team : made.teams) {
            for (const PackLine &line : team.lines) {
                if (line.row.subject == Subject(contact))
                    return line;
            }
        }
        qFatal("it is not on the pack");
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker;
    UserId m_manager;
    PersonId m_ava;
};

QTEST_GUILESS_MAIN(TestDowntimePack)
#include "test_downtime_pack.moc"
