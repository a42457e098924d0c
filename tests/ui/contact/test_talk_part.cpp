// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/talk_part.h"
#include "ui/style/apply_theme.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// What was talked over, considered or allowed, and the place to add to it.
class TestTalkPart final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void aDiscussionIsRecordedAndShown();
    void aSiblingIsConsidered();
    void aRefusalStandsWhereItWasAsked();
    void onlyWhatSomebodyMayDoIsOffered();
    void whatWasTypedComesBack();
    void earlyHelpStepsUpToATeam();

private:
    void open(const QString &signIn);
    void choose(const QString &name, const QString &id);
    void type(const QString &name, const QString &text);
    ContactView view(const QString &signIn) { return m_door->view(signIn, Subject(m_contact)); }

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<TalkPart> m_part;
    ContactId m_contact;
};

void TestTalkPart::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
}

void TestTalkPart::cleanup()
{
    m_part.reset();
    m_seat.reset();
    m_door.reset();
}

void TestTalkPart::open(const QString &signIn)
{
    m_part.reset();
    m_seat = m_door->seat(signIn);
    m_part = std::make_unique<TalkPart>(*m_seat->desk);
    m_part->resize(700, 600);
    m_part->set(view(signIn));
    QVERIFY(showActive(*m_part));
}

void TestTalkPart::choose(const QString &name, const QString &id)
{
    auto *combo = awaited<CodeCombo>(*m_part, name);
    combo->choose(id);
    emit combo->chosen(id);
}

void TestTalkPart::type(const QString &name, const QString &text)
{
    QWidget *line = named<QLineEdit>(*m_part, name);
    QTest::keyClicks(line ? line : awaited<QPlainTextEdit>(*m_part, name), text);
}

void TestTalkPart::aDiscussionIsRecordedAndShown()
{
    open(u"manager"_s);
    QVERIFY(m_part->goTo(u"discussions"_s));
    choose(u"With whom"_s, u"police"_s);
    type(u"Name and role"_s, u"DS Ames"_s);
    type(u"What was said and agreed"_s, u"Joint visit today."_s);
    const QSignalSpy recorded(m_part.get(), &TalkPart::recorded);
    const QSignalSpy said(m_seat->desk.get(), &Desk::said);
    awaitedButton(*m_part, u"Add"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 1, 10'000);
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.first().first().toString(), u"Added."_s);
    QVERIFY(m_part->draft().isEmpty());
    const ContactView after = view(u"manager"_s);
    QCOMPARE(after.file.entries.size(), 1);
    QCOMPARE(after.file.entries.first().text(u"with"_s), u"police"_s);
    m_part->set(after);
    QTRY_VERIFY2(sees(*m_part, u"Discussion · Police · DS Ames · Joint visit today."_s), qPrintable(seenText(*m_part)));
    QVERIFY(!sees(*m_part, u"Nothing yet."_s));
}

void TestTalkPart::earlyHelpStepsUpToATeam()
{
    m_door = std::make_unique<FrontDoor>(u"leeds+re-referrals"_s);
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->carryOut(
        u"manager"_s,
        Authorise{
            Subject(m_contact), u"early-help"_s, u"A family worker helps."_s, {{u"service"_s, u"Family hub"_s}}, {}});
    open(u"worker"_s);
    choose(u"What was done"_s, idOf(EntryKind::SteppedUp));
    choose(u"To which team"_s, u"area-east"_s);
    type(u"Why early help is not enough any more"_s, u"Bruises."_s);
    const QSignalSpy recorded(m_part.get(), &TalkPart::recorded);
    awaitedButton(*m_part, u"Add"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 1, 10'000);
    const ContactView after = view(u"worker"_s);
    QVERIFY(after.madeReferral);
    QCOMPARE(after.madeReferral->team, u"area-east"_s);
    QVERIFY(!after.may(u"step-up"_s)); // once
    m_part->set(after);
    QTRY_VERIFY2(sees(*m_part, u"Stepped up to social work"_s), qPrintable(seenText(*m_part)));
}

void TestTalkPart::aSiblingIsConsidered()
{
    open(u"manager"_s);
    QVERIFY(m_part->goTo(u"siblings"_s));
    auto *child = awaited<CodeCombo>(*m_part, u"Which child"_s);
    QVERIFY(child->count() > 0);
    choose(u"Which child"_s, child->itemData(0).toString());
    awaitedButton(*m_part, u"No referral"_s)->click();
    type(u"Rationale"_s, u"Lives with an aunt."_s);
    const QSignalSpy recorded(m_part.get(), &TalkPart::recorded);
    awaitedButton(*m_part, u"Add"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 1, 10'000);
    const CaseEntry entry = view(u"manager"_s).file.entries.value(0);
    QCOMPARE(entry.kind, EntryKind::SiblingConsidered);
    QCOMPARE(entry.text(u"decision"_s), u"not-refer"_s);
}

void TestTalkPart::aRefusalStandsWhereItWasAsked()
{
    open(u"manager"_s);
    QVERIFY(m_part->goTo(u"discussions"_s));
    awaitedButton(*m_part, u"Add"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_part, u"Say with whom it was discussed."_s), 10'000);
    QVERIFY(view(u"manager"_s).file.entries.isEmpty());
}

void TestTalkPart::onlyWhatSomebodyMayDoIsOffered()
{
    open(u"worker"_s);
    QVERIFY(!m_part->goTo(u"radar.acknowledged"_s)); // for managers
    QVERIFY(m_part->goTo(u"discussions"_s));
    QVERIFY(!m_part->goTo(u"referrer.name"_s)); // not answered here
}

void TestTalkPart::whatWasTypedComesBack()
{
    open(u"manager"_s);
    QVERIFY(m_part->goTo(u"discussions"_s));
    choose(u"With whom"_s, u"police"_s);
    type(u"What was said and agreed"_s, u"Joint visit"_s);
    const QJsonObject draft = m_part->draft();
    open(u"manager"_s);
    QVERIFY(m_part->draft().isEmpty());
    m_part->restore(draft);
    QCOMPARE(m_part->draft(), draft);
    QCOMPARE(awaited<CodeCombo>(*m_part, u"With whom"_s)->chosenId(), u"police"_s);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestTalkPart)
#include "test_talk_part.moc"
