// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/sibling_choices.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QTest>

#include <algorithm>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// What there is to know before deciding about brothers and sisters.
class TestSiblingChoices : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_office = std::make_unique<Office>(u"leicester"_s, u"2026-04-30T14:40"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"das"_s);
        m_screening = m_office->employ(u"kit"_s, Role::ScreeningManager, u"das"_s);
        m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s);
        m_ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
        m_mother = m_office->know(u"Jo Sample"_s, u"1988-07-14"_s, u"h1"_s);
        m_contact = m_office->record(m_worker, m_ava);
    }

    void childrenOfTheFamilyAreListedAndNotTheParents()
    {
        const SiblingChoices choices = look(Subject(m_contact));
        QCOMPARE(choices.children.size(), 1);
        QCOMPARE(choices.children.first().child.id, m_ben);
        QVERIFY(choices.children.first().isUnconsidered());
        QCOMPARE(choices.originalDate, m_office->contact(m_contact).detail.received);
        QCOMPARE(choices.outcome, SiblingChoices::Outcome::Follows);
    }

    void aCopyOfAReferralRunsOnTheOriginalsClockAndSaysSo()
    {
        const Subject referral = refer();
        const Instant made = m_office->referral(referral.referral()).date;
        m_office->setTime(u"2026-05-01T11:00"_s);
        const SiblingChoices choices = look(referral);
        QCOMPARE(choices.originalDate, made);
        QCOMPARE(choices.outcome, SiblingChoices::Outcome::Copied);
        const QList<DeadlineView> clocks = choices.children.first().clocks;
        QCOMPARE(clocks.size(), 1);
        QCOMPARE(clocks.first().deadline.rule, u"LEI-31"_s);
        QVERIFY(!clocks.first().steps.isEmpty());
        // What was foretold is what happens.
        const CommandResult result = m_office->insist(m_screening, CopyToSibling{referral, {m_ben}, u"Same home."_s});
        const Referral copy = m_office->referral(
            ReferralId(frontdoor::test::made(result, Created::Kind::Referral).value(0)));
        QCOMPARE(*copy.nextDue, clocks.first().deadline.due);
        const SiblingChoice after = look(referral).children.first();
        QCOMPARE(after.record, Subject(copy.id));
        QVERIFY(after.isCopy && !after.isUnconsidered());
    }

    void whatWasDecidedAboutAChildIsKnown()
    {
        QVERIFY(isDone(m_office->insist(m_manager, ConsiderSibling{Subject(m_contact), m_ben, SiblingDecision::NotRefer,
                                                                   u"Lives with an aunt."_s})));
        const SiblingChoice choice = look(Subject(m_contact)).children.first();
        QVERIFY(choice.considered && !choice.isUnconsidered());
        QCOMPARE(choice.considered->text(u"decision"_s), u"not-refer"_s);
        QVERIFY(!choice.hasRecord());
    }

    void aContactOfTheSameCallIsTheirRecord()
    {
        RecordContact command;
        command.children = {{m_ava, std::nullopt}, {m_ben, std::nullopt}};
        command.detail = Office::professional();
        const QStringList contacts = made(m_office->insist(m_worker, command), Created::Kind::Contact);
        const SiblingChoice choice = look(Subject(ContactId(contacts.at(0)))).children.first();
        QCOMPARE(choice.record, Subject(ContactId(contacts.at(1))));
        QVERIFY(!choice.isCopy && choice.hasRecord());
    }

    void elsewhereACopyIsDecidedByItself()
    {
        m_office = std::make_unique<Office>(u"walsall"_s, u"2026-04-30T14:40"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s);
        m_ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
        QCOMPARE(look(Subject(m_office->record(m_worker, m_ava))).outcome, SiblingChoices::Outcome::Own);
    }

private:
    Subject refer()
    {
        const CommandResult result = m_office->insist(
            m_manager, Authorise{Subject(m_contact), u"progress-to-referral"_s, u"An assessment."_s, {}, {}});
        if (!isDone(result))
            qFatal("%s", qPrintable(rulesOf(result).join(u' ')));
        return Subject(m_office->contact(m_contact).referral);
    }
    SiblingChoices look(const Subject &subject)
    {
        SiblingChoices choices;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const std::optional<SiblingChoices> found,
                      siblingChoices(views, m_office->rules(), subject, m_worker, m_office->now()));
            choices = found.value();
            return {};
        }));
        return choices;
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker, m_manager, m_screening;
    PersonId m_ava, m_ben, m_mother;
    ContactId m_contact;
};

QTEST_APPLESS_MAIN(TestSiblingChoices)
#include "test_sibling_choices.moc"
