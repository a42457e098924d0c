// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/correspondence.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestCorrespondence : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onRouteThreeParentsWhoAreNotReachedAreWrittenTo()
    {
        openWiltshire(u"III"_s);
        QCOMPARE(due(), QStringList());
        call(ActivityResult::NoAnswer);
        QCOMPARE(due(), QStringList{u"parents-advise"_s});
        call(ActivityResult::Answered);
        QCOMPARE(due(), QStringList());
    }

    void onRouteThreeTheProfessionalIsToldTheOutcome()
    {
        openWiltshire(u"III"_s);
        call(ActivityResult::NoAnswer);
        decide(u"early-help"_s, {{u"service"_s, u"Dental support"_s}});
        QCOMPARE(due(), (QStringList{u"parents-advise"_s, u"professional-outcome"_s}));
        send(u"parents-advise"_s);
        QCOMPARE(due(), QStringList{u"professional-outcome"_s});
        QVERIFY(
            isDone(m_office->insist(m_worker, CompleteFollowUp{m_contact, u"professional-letter"_s, u"phone"_s, {}})));
        QCOMPARE(due(), QStringList());
    }

    void aFollowUpThatIsDoneNeedsNoLetter()
    {
        openWiltshire(u"III"_s);
        call(ActivityResult::NoAnswer);
        decide(u"early-help"_s, {{u"service"_s, u"Dental support"_s}});
        QVERIFY(isDone(
            m_office->insist(m_worker, CompleteFollowUp{m_contact, u"parents-letter"_s, {}, u"They moved abroad."_s})));
        QCOMPARE(due(), QStringList{u"professional-outcome"_s});
    }

    void onRouteFourParentsAreAskedToReply()
    {
        openWiltshire(u"IV"_s);
        QCOMPARE(due(), QStringList());
        call(ActivityResult::LeftMessage);
        QCOMPARE(due(), QStringList{u"parents-reply"_s});
        send(u"parents-reply"_s);
        QCOMPARE(due(), QStringList());
        const Contact contact = m_office->contact(m_contact);
        QCOMPARE(contact.replyBy, QDate(2026, 5, 8));
        QCOMPARE(contact.replyBy,
                 replyBy(*m_office->procedure().letter(u"parents-reply"_s), m_office->rules(), *contact.letterSent));
    }

    void leedsAsksAProfessionalForItInWritingAndTellsTheOutcome()
    {
        openLeeds(Office::professional());
        QCOMPARE(due(), QStringList{u"written-follow-up-request"_s});
        send(u"written-follow-up-request"_s);
        QCOMPARE(due(), QStringList());
        decide(u"information-advice"_s, {{u"advice"_s, u"Keep in touch."_s}});
        QCOMPARE(due(), QStringList{u"professional-outcome"_s});
        const ContactView view = m_office->view(m_contact, m_worker);
        QCOMPARE(lettersDue(view.file, m_office->rules(), view.followUps, m_office->now()).first().rule, u"LEE-18"_s);
    }

    void leedsAcknowledgesAReferral()
    {
        openLeeds(Office::professional());
        const Subject referral = refer();
        QCOMPARE(dueFor(referral), QStringList{u"acknowledgement"_s});
        QVERIFY(isDone(m_office->insist(m_manager, SendLetter{referral, u"acknowledgement"_s, {}})));
        QCOMPARE(dueFor(referral), QStringList());
    }

    void nobodyIsWrittenToWhoCannotBe()
    {
        ContactDetail detail = Office::professional();
        detail.referrer.name.clear();
        detail.referrer.agency.clear();
        openLeeds(detail);
        QCOMPARE(due(), QStringList());
    }

    void anEntryMayNeedALetterAgain()
    {
        openLeeds(Office::professional());
        send(u"written-follow-up-request"_s);
        CaseFile file = m_office->view(m_contact, m_worker).file;
        Obligation second;
        second.kind = u"written-follow-up"_s;
        second.created = m_office->now().plusHours(1);
        const QList<DueLetter> letters = lettersDue(file, m_office->rules(), {second}, m_office->now().plusHours(2));
        QCOMPARE(letters.size(), 1);
        QCOMPARE(letters.first().rule, u"LEE-16"_s);
        QCOMPARE(letters.first().label, u"Request to follow up in writing"_s);
    }

private:
    void openWiltshire(const QString &route)
    {
        m_office = std::make_unique<Office>(u"wiltshire"_s, u"2026-05-05T09:00"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"615"_s);
        m_manager = m_office->employ(u"atm"_s, Role::AssistantTeamManager, u"615"_s);
        m_contact = m_office->record(m_manager, m_office->know(u"Dot Wood"_s, u"2015-02-02"_s));
        QVERIFY(isDone(m_office->insist(m_manager, ChooseRoute{m_contact, route, u"For the test."_s})));
    }

    void openLeeds(const ContactDetail &detail)
    {
        m_office = std::make_unique<Office>(u"leeds"_s, u"2026-05-05T09:00"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"duty-and-advice"_s);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"duty-and-advice"_s);
        m_contact = m_office->record(m_worker, m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, {}, u"LS8 1AA"_s),
                                     detail);
    }

    void call(ActivityResult result)
    {
        m_office->setTime(
            m_office->rules().calendar.local(m_office->now().plusMs(60'000)).toString(u"yyyy-MM-ddTHH:mm:ss"_s));
        QVERIFY(isDone(m_office->insist(m_worker, LogActivity{m_contact, ActivityKind::CallFamily, {}, result})));
    }

    void decide(const QString &outcome, const FieldValues &fields)
    {
        Authorise command;
        command.subject = m_contact;
        command.outcome = outcome;
        command.fields = fields;
        command.rationale = u"For the test."_s;
        const CommandResult result = m_office->insist(m_manager, command);
        QVERIFY2(isDone(result), qPrintable(rulesOf(result).join(u' ')));
    }

    Subject refer()
    {
        Authorise command;
        command.subject = m_contact;
        command.outcome = u"progress-to-referral"_s;
        command.fields = {{u"early-help-considered"_s, u"It would not be enough."_s}};
        command.rationale = u"For the test."_s;
        const QStringList referrals = made(m_office->insist(m_manager, command), Created::Kind::Referral);
        return Subject(ReferralId(referrals.value(0)));
    }

    void send(const QString &letter)
    {
        const CommandResult result = m_office->insist(m_worker, SendLetter{m_contact, letter, {}});
        QVERIFY2(isDone(result), qPrintable(rulesOf(result).join(u' ')));
    }

    QStringList dueFor(const Subject &subject)
    {
        const ContactView view = m_office->view(subject, m_worker);
        QStringList letters;
        for (const DueLetter &letter : lettersDue(view.file, m_office->rules(), view.followUps, m_office->now()))
            letters << letter.letter;
        return letters;
    }
    QStringList due() { return dueFor(m_contact); }

    std::unique_ptr<Office> m_office;
    UserId m_worker;
    UserId m_manager;
    ContactId m_contact;
};

QTEST_GUILESS_MAIN(TestCorrespondence)
#include "test_correspondence.moc"
