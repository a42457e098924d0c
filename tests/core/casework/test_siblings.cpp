// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestSiblings : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>(u"leicester"_s, u"2026-04-30T14:40"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"das"_s);
        m_screening = m_office->employ(u"kit"_s, Role::ScreeningManager, u"das"_s);
        m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s);
        m_ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
        m_contact = m_office->record(m_worker, m_ava);
    }

    void aCopyIsDatedWhenItIsMadeAndRunsOnTheOriginalsClock()
    {
        const Subject referral = referAva();
        m_office->setTime(u"2026-05-01T11:00"_s);
        QCOMPARE(rulesOf(m_office->insist(m_worker, CopyToSibling{referral, {m_ben}, u"Same household."_s})),
                 QStringList{u"LEI-30"_s});
        const CommandResult result = m_office->insist(m_screening,
                                                      CopyToSibling{referral, {m_ben}, u"Same household."_s});
        const Referral copy = m_office->referral(ReferralId(made(result, Created::Kind::Referral).value(0)));
        QCOMPARE(copy.date, m_office->now());
        QCOMPARE(copy.copiedFrom, referral.referral());
        QCOMPARE(*copy.nextDue, m_office->time(u"2026-05-01T15:00"_s));
        const Contact contact = m_office->contact(copy.contact);
        QCOMPARE(contact.created, m_office->now());
        QCOMPARE(contact.outcome, u"progress-to-referral"_s);
        QCOMPARE(contact.outcomeCopiedFrom, m_contact);
    }

    void aCopyOfACopyKeepsTheFirstDate()
    {
        const Subject referral = referAva();
        m_office->setTime(u"2026-05-01T11:00"_s);
        const QString first = made(
                                  m_office->insist(m_screening, CopyToSibling{referral, {m_ben}, u"Same household."_s}),
                                  Created::Kind::Referral)
                                  .value(0);
        const PersonId cai = m_office->know(u"Cai Sample"_s, u"2020-01-01"_s, u"h1"_s);
        m_office->setTime(u"2026-05-01T12:00"_s);
        const QString second = made(m_office->insist(
                                        m_screening,
                                        CopyToSibling{Subject{SubjectKind::Referral, first}, {cai}, u"Found later."_s}),
                                    Created::Kind::Referral)
                                   .value(0);
        QCOMPARE(*m_office->referral(ReferralId(second)).originalDate, m_office->time(u"2026-04-30T15:00"_s));
    }

    void theSameSiblingIsNotCopiedTwice()
    {
        const Subject referral = referAva();
        QVERIFY(isDone(m_office->insist(m_screening, CopyToSibling{referral, {m_ben}, u"Same household."_s})));
        QCOMPARE(rulesOf(m_office->insist(m_screening, CopyToSibling{referral, {m_ben}, u"Again."_s})),
                 QStringList{u"GEN-05"_s});
    }

    void aChildIsNotTheirOwnSibling()
    {
        const Subject referral = referAva();
        QCOMPARE(rulesOf(m_office->insist(m_screening, CopyToSibling{referral, {m_ava}, u"x"_s})),
                 QStringList{u"GEN-02"_s});
    }

    void aCopyWithoutOutcomeWaits()
    {
        const CommandResult result = m_office->insist(m_screening,
                                                      CopyToSibling{Subject(m_contact), {m_ben}, u"Same household."_s});
        const Contact copy = m_office->contact(ContactId(made(result, Created::Kind::Contact).value(0)));
        QVERIFY(copy.outcome.isEmpty());
        QCOMPARE(copy.state, ContactState::New);
        QCOMPARE(copy.copiedFrom, m_contact);
        QVERIFY(copy.nextDue.has_value());
    }

private:
    Subject referAva()
    {
        m_office->setTime(u"2026-04-30T15:00"_s);
        const CommandResult result = m_office->insist(
            m_manager, Authorise{Subject(m_contact), u"progress-to-referral"_s, u"May need an assessment."_s, {}, {}});
        return {SubjectKind::Referral, made(result, Created::Kind::Referral).value(0)};
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker, m_manager, m_screening;
    PersonId m_ava, m_ben;
    ContactId m_contact;
};

QTEST_APPLESS_MAIN(TestSiblings)
#include "test_siblings.moc"
