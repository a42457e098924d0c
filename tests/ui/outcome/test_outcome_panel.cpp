// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "ui/outcome/outcome_panel.h"
#include "ui/style/apply_theme.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Recommending and authorising: what is open to whom, what is needed, what follows, and the deliberate act.
class TestOutcomePanel final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void refusedOutcomesSayWhyAndByWhichRule();
    void refusedOutcomesCanBeReachedAndNotChosen();
    void fieldsOfTheChosenOutcomeAppear();
    void saysWhatIsNeededWhileOneTypes();
    void saysWhatWillFollowBeforeTheButton();
    void recommendsByKeyboard();
    void showsAPendingRecommendation();
    void authorisesWhatWasRecommendedWithWarningsAcknowledged();
    void refusesWithoutWhatTheRuleRequires();
    void returnsWithAComment();
    void saysWhyOneCannotAuthorise();
    void asksForThePartsOfALeedsDecision();
    void keepsWhatWasTypedForEachOutcome();
    void keepsEverythingInADraft();
    void listsEarlierDecisions();

private:
    void start(const QString &procedure, const QString &recorder = u"worker"_s);
    void open(const QString &signIn, const Subject &subject);
    void refresh(const QString &signIn, const Subject &subject) { m_panel->setView(m_door->view(signIn, subject)); }
    QAbstractButton *card(const QString &title) { return named<QAbstractButton>(*m_window, title); }
    void choose(const QString &title);
    void pressButton(const QString &text);
    void typeInto(const QString &name, const QString &text);

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<QWidget> m_window;
    OutcomePanel *m_panel = nullptr;
    ContactId m_contact;
};

void TestOutcomePanel::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestOutcomePanel::init()
{
    failOnWarnings();
    start(u"leicester"_s);
}

void TestOutcomePanel::cleanup()
{
    m_window.reset();
    m_seat.reset();
    m_door.reset();
}

void TestOutcomePanel::start(const QString &procedure, const QString &recorder)
{
    cleanup();
    m_door = std::make_unique<FrontDoor>(procedure);
    m_contact = m_door->contact(recorder, u"Ava"_s);
}

void TestOutcomePanel::open(const QString &signIn, const Subject &subject)
{
    m_window.reset();
    m_seat = m_door->seat(signIn);
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 900);
    m_panel = new OutcomePanel(*m_seat->desk);
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_panel);
    column->addStretch(1);
    refresh(signIn, subject);
    QVERIFY(showActive(*m_window));
}

void TestOutcomePanel::choose(const QString &title)
{
    QAbstractButton *one = awaited<QAbstractButton>(*m_window, title);
    one->setFocus();
    QTest::keyClick(one, Qt::Key_Space);
}

void TestOutcomePanel::pressButton(const QString &text)
{
    QAbstractButton *one = nullptr;
    QTRY_VERIFY2((one = button(*m_window, text)), qPrintable(text));
    QVERIFY2(one->isEnabled(), qPrintable(text));
    one->setFocus();
    QTest::keyClick(one, Qt::Key_Space);
}

void TestOutcomePanel::typeInto(const QString &name, const QString &text)
{
    QWidget *edit = nullptr;
    QTRY_VERIFY2((edit = named<QPlainTextEdit>(*m_window, name)) || (edit = named<QLineEdit>(*m_window, name)),
                 qPrintable(name));
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

void TestOutcomePanel::refusedOutcomesSayWhyAndByWhichRule()
{
    UpdateContact update;
    update.contact = m_contact;
    update.fields = QStringList{u"referrer.type"_s};
    update.detail.referrer.type = ReferrerType::Public;
    m_door->carryOut(u"worker"_s, update);
    open(u"worker"_s, Subject(m_contact));
    QAbstractButton *refused = awaited<QAbstractButton>(*m_window, u"Caller completes an early help assessment"_s);
    QVERIFY(refused->accessibleDescription().contains(u"Only a professional referrer"_s));
    QVERIFY(refused->accessibleDescription().contains(u"LEI-20"_s));
}

void TestOutcomePanel::refusedOutcomesCanBeReachedAndNotChosen()
{
    refusedOutcomesSayWhyAndByWhichRule();
    QAbstractButton *refused = card(u"Caller completes an early help assessment"_s);
    card(u"Redirect to another service"_s)->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), refused);
    press(Qt::Key_Space);
    QCOMPARE(m_panel->chosenOutcome(), QString());
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(refused);
    QVERIFY(interface->state().disabled);
}

void TestOutcomePanel::fieldsOfTheChosenOutcomeAppear()
{
    open(u"worker"_s, Subject(m_contact));
    QVERIFY(!named<QLineEdit>(*m_window, u"Agency or service"_s));
    choose(u"Redirect to another service"_s);
    QTRY_VERIFY(named<QLineEdit>(*m_window, u"Agency or service"_s));
    choose(u"Provide information"_s);
    QVERIFY(!named<QLineEdit>(*m_window, u"Agency or service"_s));
    QTRY_VERIFY(named<QPlainTextEdit>(*m_window, u"Information given"_s));
}

void TestOutcomePanel::saysWhatIsNeededWhileOneTypes()
{
    open(u"manager"_s, Subject(m_contact));
    choose(u"Redirect to another service"_s);
    QTRY_VERIFY(named<QAbstractButton>(*m_window, u"Give the rationale., missing"_s));
    QTRY_VERIFY(named<QAbstractButton>(*m_window, u"Which threshold is met?, missing"_s));
    typeInto(u"Rationale"_s, u"Enough."_s);
    QTRY_VERIFY(named<QAbstractButton>(*m_window, u"Give the rationale., done"_s));
    QSignalSpy asked(m_panel, &OutcomePanel::goToField);
    named<QAbstractButton>(*m_window, u"Which threshold is met?, missing"_s)->click();
    QCOMPARE(asked.value(0).value(0).toString(), u"threshold"_s);
}

void TestOutcomePanel::saysWhatWillFollowBeforeTheButton()
{
    open(u"manager"_s, Subject(m_contact));
    choose(u"Progress to referral"_s);
    QTRY_VERIFY(sees(*m_window, u"A referral is made for Ava Sample. It goes to Single Assessment Service."_s));
    QTRY_VERIFY(sees(*m_window, u"The contact is closed."_s));
    choose(u"Caller completes an early help assessment"_s);
    QTRY_VERIFY(sees(*m_window, u"tell the professional to get the family's consent"_s));
}

void TestOutcomePanel::recommendsByKeyboard()
{
    open(u"worker"_s, Subject(m_contact));
    QVERIFY(!button(*m_window, u"Authorise…"_s));
    choose(u"Progress to referral"_s);
    typeInto(u"Rationale"_s, u"An assessment may be needed."_s);
    QSignalSpy decided(m_panel, &OutcomePanel::decided);
    pressButton(u"Recommend…"_s);
    QTRY_VERIFY(sees(*m_window, u"You recommend “Progress to referral” for Ava Sample."_s));
    QCOMPARE(QApplication::focusWidget(), button(*m_window, u"Recommend"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(decided.size(), 1);
    const ContactView view = m_door->view(u"worker"_s, Subject(m_contact));
    QVERIFY(view.file.pendingRecommendation());
    QCOMPARE(view.file.pendingRecommendation()->rationale, u"An assessment may be needed."_s);
}

void TestOutcomePanel::showsAPendingRecommendation()
{
    m_door->carryOut(u"worker"_s,
                     Recommend{Subject(m_contact), u"progress-to-referral"_s, u"An assessment may be needed."_s, {}});
    open(u"manager"_s, Subject(m_contact));
    QTRY_VERIFY(sees(*m_window, u"Recommended by Sam Bell, today 14:40: Progress to referral."_s));
    QCOMPARE(m_panel->chosenOutcome(), u"progress-to-referral"_s);
}

void TestOutcomePanel::authorisesWhatWasRecommendedWithWarningsAcknowledged()
{
    m_door->carryOut(u"worker"_s,
                     Recommend{Subject(m_contact), u"progress-to-referral"_s, u"An assessment may be needed."_s, {}});
    open(u"manager"_s, Subject(m_contact));
    QSignalSpy decided(m_panel, &OutcomePanel::decided);
    pressButton(u"Authorise…"_s);
    QTRY_VERIFY(sees(*m_window, u"You authorise “Progress to referral” for Ava Sample."_s));
    pressButton(u"Authorise"_s);
    // The threshold was not stated: a warning, which may be accepted with a reason.
    QTRY_VERIFY(named<QLineEdit>(*m_window, u"Why go ahead without it? (LEI-11)"_s));
    QAbstractButton *goAhead = button(*m_window, u"Authorise with these reasons"_s);
    QVERIFY(goAhead && !goAhead->isEnabled());
    QCOMPARE(decided.size(), 0);
    typeInto(u"Why go ahead without it? (LEI-11)"_s, u"The strategy discussion will settle it."_s);
    refresh(u"manager"_s, Subject(m_contact)); // a colleague's note arrives meanwhile
    QCOMPARE(awaited<QLineEdit>(*m_window, u"Why go ahead without it? (LEI-11)"_s)->text(),
             u"The strategy discussion will settle it."_s);
    pressButton(u"Authorise with these reasons"_s);
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(m_door->contact(m_contact).outcome, u"progress-to-referral"_s);
    QVERIFY(m_door->contact(m_contact).referral);
}

void TestOutcomePanel::refusesWithoutWhatTheRuleRequires()
{
    open(u"manager"_s, Subject(m_contact));
    choose(u"Redirect to another service"_s);
    typeInto(u"Rationale"_s, u"Enough."_s);
    pressButton(u"Authorise…"_s);
    QTRY_VERIFY(sees(*m_window, u"It cannot be authorised yet."_s));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Agency or service"_s);
    QTRY_VERIFY(sees(*m_window, u"GEN-07"_s));
    QVERIFY(m_door->contact(m_contact).isOpen());
}

void TestOutcomePanel::returnsWithAComment()
{
    m_door->carryOut(u"worker"_s,
                     Recommend{Subject(m_contact), u"progress-to-referral"_s, u"An assessment may be needed."_s, {}});
    open(u"manager"_s, Subject(m_contact));
    QSignalSpy decided(m_panel, &OutcomePanel::decided);
    pressButton(u"Return…"_s);
    QVERIFY(!button(*m_window, u"Return"_s)->isEnabled());
    typeInto(u"What should be looked at again?"_s, u"Ring the school first."_s);
    pressButton(u"Return"_s);
    QTRY_COMPARE(decided.size(), 1);
    open(u"worker"_s, Subject(m_contact));
    QTRY_VERIFY(sees(*m_window, u"Returned with: Ring the school first."_s));
}

void TestOutcomePanel::saysWhyOneCannotAuthorise()
{
    open(u"worker"_s, Subject(m_contact));
    choose(u"Progress to referral"_s);
    pressButton(u"Why can't I authorise?"_s);
    QTRY_VERIFY(sees(*m_window, u"LEI-26"_s));
}

void TestOutcomePanel::asksForThePartsOfALeedsDecision()
{
    start(u"leeds"_s);
    m_door->carryOut(u"manager"_s, Authorise{Subject(m_contact),
                                             u"progress-to-referral"_s,
                                             u"Needed."_s,
                                             {{u"early-help-considered"_s, u"Not enough."_s}},
                                             m_door->teamOf(u"area"_s)});
    const ReferralId referral = m_door->contact(m_contact).referral;
    open(u"area"_s, Subject(referral));
    QVERIFY(!named<QPlainTextEdit>(*m_window, u"What is the nature of the concern?"_s));
    choose(u"Child in need, moderate level"_s);
    QTRY_VERIFY(named<QPlainTextEdit>(*m_window, u"What is the nature of the concern?"_s));
    QTRY_VERIFY(named<QPlainTextEdit>(*m_window, u"How and why did it arise?"_s));
    typeInto(u"What is the nature of the concern?"_s, u"Neglect."_s);
    QTRY_VERIFY(
        named<QPlainTextEdit>(*m_window, u"What is the nature of the concern?"_s)); // it stays when it is answered
    QTRY_VERIFY(named<QAbstractButton>(*m_window, u"What is the nature of the concern?, done"_s));
}

void TestOutcomePanel::keepsWhatWasTypedForEachOutcome()
{
    open(u"worker"_s, Subject(m_contact));
    choose(u"Redirect to another service"_s);
    typeInto(u"Agency or service"_s, u"Youth service"_s);
    choose(u"Progress to referral"_s);
    choose(u"Redirect to another service"_s);
    QCOMPARE(awaited<QLineEdit>(*m_window, u"Agency or service"_s)->text(), u"Youth service"_s);
    refresh(u"worker"_s, Subject(m_contact)); // read again because somebody changed something
    QCOMPARE(m_panel->chosenOutcome(), u"redirect"_s);
    QCOMPARE(awaited<QLineEdit>(*m_window, u"Agency or service"_s)->text(), u"Youth service"_s);
}

void TestOutcomePanel::keepsEverythingInADraft()
{
    open(u"worker"_s, Subject(m_contact));
    QVERIFY(m_panel->draft().isEmpty());
    choose(u"Redirect to another service"_s);
    typeInto(u"Agency or service"_s, u"Youth service"_s);
    typeInto(u"Rationale"_s, u"They know the family."_s);
    const QJsonObject draft = m_panel->draft();
    open(u"worker"_s, Subject(m_contact));
    m_panel->restore(draft);
    QCOMPARE(m_panel->chosenOutcome(), u"redirect"_s);
    QCOMPARE(awaited<QLineEdit>(*m_window, u"Agency or service"_s)->text(), u"Youth service"_s);
    QCOMPARE(awaited<QPlainTextEdit>(*m_window, u"Rationale"_s)->toPlainText(), u"They know the family."_s);
}

void TestOutcomePanel::listsEarlierDecisions()
{
    m_door->carryOut(u"manager"_s, Authorise{Subject(m_contact),
                                             u"redirect"_s,
                                             u"The youth service takes it on."_s,
                                             {{u"service"_s, u"Youth service"_s}},
                                             {}});
    open(u"worker"_s, Subject(m_contact));
    QTRY_VERIFY(sees(*m_window, u"Decided by Kit Osei, today 14:40: Redirect to another service."_s));
    QTRY_VERIFY(sees(*m_window, u"Agency or service: Youth service"_s));
    QVERIFY(!button(*m_window, u"Recommend…"_s));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestOutcomePanel)
#include "test_outcome_panel.moc"
