// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/follow_ups.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// Who is to be told, by which rule, with what letter, and by when.
class TestFollowUps : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_office = std::make_unique<Office>(u"leeds"_s, u"2026-04-30T14:40"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"duty-and-advice"_s);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"duty-and-advice"_s);
        m_area = m_office->employ(u"lee"_s, Role::TeamManager, u"area-east"_s);
        m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s, u"LS8 1AA"_s);
    }

    void theLetterFitsWhoIsToBeTold()
    {
        const FollowUp professional = of(closed(Office::professional()), u"inform-referrer"_s);
        QCOMPARE(professional.letter, u"professional-outcome"_s);
        QCOMPARE(professional.source.rule, u"LEE-18"_s);
        QVERIFY(professional.isOpen());
        QVERIFY(!professional.isOverdue(m_office->now().plusHours(10'000))); // nothing says by when
    }

    void anAcknowledgementRunsAgainstItsClock()
    {
        const Subject referral = referred();
        const FollowUp acknowledge = of(referral, u"acknowledge-referrer"_s);
        QCOMPARE(acknowledge.letter, u"acknowledgement"_s);
        QVERIFY(acknowledge.clock);
        QCOMPARE(acknowledge.clock->deadline.kind, u"acknowledgement"_s);
        QVERIFY(!acknowledge.isOverdue(m_office->now()));
        QVERIFY(acknowledge.isOverdue(acknowledge.clock->deadline.due));
        QVERIFY(
            isDone(m_office->insist(m_worker, CompleteFollowUp{referral, u"acknowledge-referrer"_s, u"phone"_s, {}})));
        const FollowUp done = of(referral, u"acknowledge-referrer"_s);
        QVERIFY(!done.isOpen());
        QVERIFY(!done.isOverdue(m_office->now().plusHours(10'000)));
    }

    void openOnesStandFirst()
    {
        const Subject contact = closed(Office::professional());
        QVERIFY(isDone(m_office->insist(m_worker, CompleteFollowUp{contact, u"written-follow-up"_s, u"email"_s, {}})));
        const QList<FollowUp> all = list(contact);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().obligation.kind, u"inform-referrer"_s);
        QVERIFY(!all.last().isOpen());
        QVERIFY(all.last().letter.isEmpty()); // the request asks for it, and does not do it
    }

private:
    Subject closed(const ContactDetail &detail)
    {
        const ContactId contact = m_office->record(m_worker, m_ava, detail);
        decide(Subject(contact), u"no-further-action"_s, {});
        return Subject(contact);
    }
    Subject referred()
    {
        const ContactId contact = m_office->record(m_worker, m_ava);
        decide(Subject(contact), u"progress-to-referral"_s, {{u"early-help-considered"_s, u"Not enough."_s}});
        return Subject(m_office->contact(contact).referral);
    }
    void decide(const Subject &subject, const QString &outcome, const FieldValues &fields)
    {
        const CommandResult result = m_office->insist(m_manager,
                                                      Authorise{subject, outcome, u"So it is."_s, fields, {}});
        if (!isDone(result))
            qFatal("%s", qPrintable(rulesOf(result).join(u' ')));
    }
    QList<FollowUp> list(const Subject &subject)
    {
        return followUpsOf(m_office->view(subject, m_manager), m_office->rules(), m_office->now());
    }
    FollowUp of(const Subject &subject, const QString &kind)
    {
        for (const FollowUp &one : list(subject)) {
            if (one.obligation.kind == kind)
                return one;
        }
        qFatal("no follow-up \"%s\"", qPrintable(kind));
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker, m_manager, m_area;
    PersonId m_ava;
};

QTEST_APPLESS_MAIN(TestFollowUps)
#include "test_follow_ups.moc"
