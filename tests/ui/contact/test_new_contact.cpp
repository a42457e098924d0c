// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "ui/common/radio_cards.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/connect_dialog.h"
#include "ui/contact/contact_pages.h"
#include "ui/style/apply_theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Taking a contact: find the child, type what is said, record. Everything by keyboard.
class TestNewContact final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensReadyToFindThePerson();
    void findsAPersonByTypingAndRecordsByKeyboardOnly();
    void theLatestSearchWins();
    void recordsANewPersonByCtrlEnter();
    void startsAboutSomebodyWhoWasChosenBefore();
    void recordsAContactForEachTickedSibling();
    void putsTheAdultsOfANewFamilyOnFile();
    void namesAnAdultWhoIsOnFile();
    void keepsANamedAdultInTheDraft();
    void connectsTheCallerWhereTheCaseIsOpen();
    void addsAChildWhoIsNotOnFile();
    void recordsAnUnbornChild();
    void carriesOutWhatWasToFollowTheRecording();
    void showsTheClocksThatWillRun();
    void saysWhatIsMissingByWhichRule();
    void notKnownIsAnAnswer();
    void asksWhyWhenTheCallWasEarlier();
    void refusesNobodyAndSaysSo();
    void keepsADraftAndBringsItBack();
    void removesTheDraftWhenRecorded();
    void survivesHostilePastes();

private:
    void open();
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void find(const QString &text);
    /// Presses Tab until the widget with that accessible name has the focus.
    bool tabTo(const QString &name);
    void waitForRecording();
    void pressSpace(const QString &words);
    void choose(const QString &name, const QString &id);
    QList<Relationship> relationshipsOf(const PersonId &person);

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<ContactPage> m_page;
};

void TestNewContact::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestNewContact::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_seat = m_door->seat(u"worker"_s);
    open();
}

void TestNewContact::cleanup()
{
    m_page.reset();
    m_seat.reset();
    m_door.reset();
}

void TestNewContact::open()
{
    m_page.reset(newContactPage(*m_seat->desk, *m_seat->journal));
    m_page->resize(1180, 690);
    QVERIFY(showActive(*m_page));
}

void TestNewContact::find(const QString &text)
{
    type(text);
    auto *list = m_page->findChild<QListView *>();
    QTRY_VERIFY(list->isVisible());
}

bool TestNewContact::tabTo(const QString &name)
{
    for (int i = 0; i < 200; ++i) {
        QWidget *focused = QApplication::focusWidget();
        if (focused
            && (focused->accessibleName() == name
                || (focused->parentWidget() && focused->parentWidget()->accessibleName() == name)))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

void TestNewContact::waitForRecording()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->subject().id.isEmpty(), 10'000);
}

void TestNewContact::opensReadyToFindThePerson()
{
    QTRY_VERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Who is it about?"_s);
    QCOMPARE(m_page->title(), u"New contact"_s);
}

void TestNewContact::findsAPersonByTypingAndRecordsByKeyboardOnly()
{
    QSignalSpy finished(m_page.get(), &ContactPage::finished);
    find(u"sample ava 2016"_s);
    QVERIFY(
        m_page->findChild<QListView *>()->model()->index(0, 0).data().toString().startsWith(u"Ava Sample, 10 years"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->title(), u"New contact: Ava Sample"_s);
    QVERIFY(tabTo(u"Who got in touch"_s));
    press(Qt::Key_Home);
    QVERIFY(tabTo(u"Agency"_s));
    type(u"Oak School"_s);
    QVERIFY(tabTo(u"What is the worry? What was seen or said, when, where, by whom?"_s));
    type(u"Bruising seen by the class teacher."_s);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    QCOMPARE(finished.size(), 1);
    const QList<Contact> contacts = m_door->contactsOf(u"Ava"_s);
    QCOMPARE(contacts.size(), 1);
    QCOMPARE(contacts.first().detail.concern, u"Bruising seen by the class teacher."_s);
    QCOMPARE(contacts.first().detail.referrer.agency, u"Oak School"_s);
    QCOMPARE(contacts.first().detail.referrer.type, std::optional(ReferrerType::Professional));
    QTRY_COMPARE(m_page->title(), u"Ava Sample"_s);
    QTRY_VERIFY(sees(*m_page, u"Recorded as"_s));
}

void TestNewContact::theLatestSearchWins()
{
    type(u"sem"_s);
    QTest::qWait(160); // the first search is on its way
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Backspace);
    type(u"ben"_s);
    auto *list = m_page->findChild<QListView *>();
    QTRY_VERIFY(list->isVisible() && list->model()->index(0, 0).data().toString().startsWith(u"Ben Sample"_s));
    QTest::qWait(200);
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(u"Ben Sample"_s));
}

void TestNewContact::recordsANewPersonByCtrlEnter()
{
    type(u"robin lark"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_page->title(), u"New contact: Robin Lark"_s);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Date of birth"_s);
    type(u"04052017"_s);
    QVERIFY(tabTo(u"Postcode"_s));
    type(u"LE3 5TT"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    const QList<PersonHit> hits = m_door->find(u"robin lark"_s);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().person.born, QDate(2017, 5, 4));
    QCOMPARE(hits.first().person.postcode, u"LE3 5TT"_s);
    QCOMPARE(hits.first().contacts, 1);
}

void TestNewContact::startsAboutSomebodyWhoWasChosenBefore()
{
    m_page.reset(newContactPage(*m_seat->desk, *m_seat->journal, m_door->person(u"Ava"_s).id));
    m_page->resize(1180, 690);
    QVERIFY(showActive(*m_page));
    QTRY_COMPARE(m_page->title(), u"New contact: Ava Sample"_s);
    QTRY_VERIFY(button(*m_page, u"Ben Sample, 6 years"_s)); // the family is offered
    QTRY_VERIFY(QApplication::focusWidget()->accessibleDescription().contains(u"about Ava Sample"_s));
    QVERIFY(tabTo(u"What is the worry? What was seen or said, when, where, by whom?"_s));
    type(u"Hungry again."_s);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    QCOMPARE(m_door->contactsOf(u"Ava"_s).size(), 1);
}

void TestNewContact::pressSpace(const QString &words)
{
    QAbstractButton *one = awaitedButton(*m_page, words);
    one->setFocus();
    press(Qt::Key_Space);
}

void TestNewContact::choose(const QString &name, const QString &id)
{
    auto *combo = awaited<CodeCombo>(*m_page, name);
    combo->choose(id);
    emit combo->chosen(id);
}

QList<Relationship> TestNewContact::relationshipsOf(const PersonId &person)
{
    const auto answer = m_seat->session->read<QList<Relationship>>(
        ReadSlot(), [person](Views &views) { return views.relationships(person); });
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000) || !answer.result())
        qFatal("the relationships could not be read");
    return *answer.result();
}

/// A mother who is not on file, named while the call goes on.
void TestNewContact::putsTheAdultsOfANewFamilyOnFile()
{
    type(u"robin lark"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(tabTo(u"Postcode"_s));
    type(u"LE3 5TT"_s);
    pressSpace(u"Name a parent or another adult"_s);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Who is the adult?"_s);
    type(u"kim lark"_s);
    press(Qt::Key_S, Qt::ControlModifier); // nobody was chosen yet
    QTRY_VERIFY(sees(*m_page, u"Say who the adult is"_s));
    awaited<QLineEdit>(*m_page, u"Who is the adult?"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(sees(*m_page, u"Somebody new"_s));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(sees(*m_page, u"Say what Kim Lark is to the child."_s));
    choose(u"What are they to the child?"_s, u"mother"_s);
    pressSpace(u"Holds parental responsibility for the child"_s);
    pressSpace(u"Lives with the child"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    const Person kim = m_door->find(u"kim lark"_s).first().person;
    const Person robin = m_door->find(u"robin lark"_s).first().person;
    QCOMPARE(kim.household, robin.household);
    QVERIFY(kim.household);
    QCOMPARE(kim.postcode, u"LE3 5TT"_s);
    const QList<Relationship> all = relationshipsOf(robin.id);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().from, kim.id);
    QCOMPARE(all.first().to, robin.id);
    QCOMPARE(all.first().kind, RelationshipKind::Mother);
    QVERIFY(all.first().parentalResponsibility);
    const Contact contact = m_door->contact(ContactId(m_page->subject().id));
    QCOMPARE(contact.detail.prompts.value(u"parental-responsibility"_s), u"Kim Lark"_s);
}

void TestNewContact::namesAnAdultWhoIsOnFile()
{
    type(u"robin lark"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_page->title(), u"New contact: Robin Lark"_s);
    pressSpace(u"Name a parent or another adult"_s);
    type(u"jo sample"_s);
    QTRY_VERIFY(named<QListView>(*m_page, u"People found"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(sees(*m_page, u"Jo Sample, 37 years"_s));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"What are they to the child?"_s);
    choose(u"What are they to the child?"_s, u"carer"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    const QList<Relationship> all = relationshipsOf(m_door->find(u"robin lark"_s).first().person.id);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().from, m_door->person(u"Jo"_s).id);
    QCOMPARE(all.first().kind, RelationshipKind::Carer);
    QVERIFY(!all.first().parentalResponsibility);
}

void TestNewContact::keepsANamedAdultInTheDraft()
{
    type(u"robin lark"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_page->title(), u"New contact: Robin Lark"_s);
    pressSpace(u"Name a parent or another adult"_s);
    type(u"kim lark"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(sees(*m_page, u"Somebody new"_s));
    pressSpace(u"Holds parental responsibility for the child"_s);
    m_page.reset();
    open();
    pressSpace(u"Go on with it"_s);
    QTRY_VERIFY(sees(*m_page, u"Somebody new"_s));
    QAbstractButton *holds = awaitedButton(*m_page, u"Holds parental responsibility for the child"_s);
    QVERIFY(holds->isChecked());
    QCOMPARE(holds->accessibleDescription(), u"About Kim Lark"_s);
}

/// LEI-23 to LEI-25: such a call is put through, and nothing is recorded of it.
void TestNewContact::connectsTheCallerWhereTheCaseIsOpen()
{
    find(u"ben sample"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(button(*m_page, u"Ava Sample, 10 years"_s));
    QVERIFY(!button(*m_page, u"Connect the caller…"_s)); // no case is open
    m_door->carryOut(u"manager"_s, OpenEpisode{m_door->person(u"Ava"_s).id, u"locality-1"_s, m_door->user(u"area"_s),
                                               QDate(2026, 1, 12)});
    m_page.reset(newContactPage(*m_seat->desk, *m_seat->journal, m_door->person(u"Ava"_s).id));
    m_page->resize(1180, 690);
    QVERIFY(showActive(*m_page));
    pressSpace(u"Connect the caller…"_s);
    ConnectDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_page->findChild<ConnectDialog *>()));
    QTRY_COMPARE(dialog->cards()->chosenId(), m_door->user(u"area"_s).text());
    dialog->confirmButton()->setFocus();
    QTest::keyClick(dialog->confirmButton(), Qt::Key_Space);
    QTRY_VERIFY(button(*m_page, u"Close without recording"_s));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    pressSpace(u"Close without recording"_s);
    QVERIFY(!m_page->isVisible());
    QVERIFY(m_door->contactsOf(u"Ava"_s).isEmpty());
}

void TestNewContact::recordsAContactForEachTickedSibling()
{
    find(u"ava sample"_s);
    press(Qt::Key_Return);
    QCheckBox *ben = nullptr;
    QTRY_VERIFY((ben = qobject_cast<QCheckBox *>(button(*m_page, u"Ben Sample, 6 years"_s))));
    auto *cora = qobject_cast<QCheckBox *>(button(*m_page, u"Cora Sample, 13 years"_s));
    auto *dan = qobject_cast<QCheckBox *>(button(*m_page, u"Dan Sample, 4 years"_s));
    QVERIFY(cora && dan);
    QVERIFY(!button(*m_page, u"Jo Sample, 37 years"_s)); // the mother is no child
    for (QCheckBox *box : {ben, cora, dan}) {
        box->setFocus();
        press(Qt::Key_Space);
    }
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    QSet<QString> calls;
    for (const char16_t *name : {u"Ava", u"Ben", u"Cora", u"Dan"}) {
        const QList<Contact> contacts = m_door->contactsOf(QString::fromUtf16(name));
        QCOMPARE(contacts.size(), 1);
        calls.insert(contacts.first().call.text());
    }
    QCOMPARE(calls.size(), 1);
    QVERIFY(m_door->contactsOf(u"Jo"_s).isEmpty());
}

void TestNewContact::addsAChildWhoIsNotOnFile()
{
    find(u"ava sample"_s);
    press(Qt::Key_Return);
    QAbstractButton *add = button(*m_page, u"Add a child of this family"_s);
    QVERIFY(add);
    add->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Given name"_s);
    type(u"Fay"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    const QList<PersonHit> hits = m_door->find(u"fay"_s);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().person.household, m_door->person(u"Ava"_s).household);
    QCOMPARE(hits.first().person.postcode, u"LE4 9AB"_s);
}

void TestNewContact::recordsAnUnbornChild()
{
    type(u"sorel"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    awaitedButton(*m_page, u"Unborn"_s)->click();
    auto *expected = awaited<QLineEdit>(*m_page, u"Expected date of delivery"_s);
    QVERIFY(!named<QLineEdit>(*m_page, u"Date of birth"_s));
    expected->setFocus();
    type(u"20 sep 2026"_s);
    auto *mother = awaited<QLineEdit>(*m_page, u"Mother"_s);
    mother->setFocus();
    type(u"jo sample"_s);
    QListView *hits = nullptr;
    QTRY_VERIFY((hits = named<QListView>(*m_page, u"People found"_s)));
    press(Qt::Key_Return);
    QTRY_VERIFY(sees(*m_page, u"Mother: Jo Sample"_s));
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    const QList<PersonHit> found = m_door->find(u"sorel"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().person.expected, QDate(2026, 9, 20));
    QCOMPARE(found.first().person.mother, m_door->person(u"Jo"_s).id);
    QCOMPARE(found.first().person.household, m_door->person(u"Jo"_s).household);
}

void TestNewContact::carriesOutWhatWasToFollowTheRecording()
{
    m_page.reset();
    m_seat.reset();
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    m_seat = m_door->seat(u"officer"_s);
    open();
    find(u"ava sample"_s);
    press(Qt::Key_Return);
    for (const char16_t *system : {u"Impulse", u"CareFirst", u"Closures of the last three months"})
        awaitedButton(*m_page, QString::fromUtf16(system))->click();
    awaited<QPlainTextEdit>(*m_page, u"What they held: earlier involvement in short"_s)->setFocus();
    type(u"Nothing known."_s);
    awaitedButton(*m_page, u"Send it to MASH (615)"_s)->click();
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    const Contact contact = m_door->contactsOf(u"Ava"_s).first();
    QCOMPARE(m_door->view(u"officer"_s, Subject(contact.id)).file.checks.size(), 1);
    QVERIFY(contact.sentToTray);
    QCOMPARE(contact.tray, u"615"_s);
}

void TestNewContact::showsTheClocksThatWillRun()
{
    QTRY_VERIFY(sees(*m_page, u"Clocks that will run"_s));
    QTRY_VERIFY(sees(*m_page, u"From Thu 30 Apr 2026 14:40"_s));
    QTRY_VERIFY(sees(*m_page, u"LEI-36"_s));
}

void TestNewContact::saysWhatIsMissingByWhichRule()
{
    QTRY_VERIFY(sees(*m_page, u"LEI-11"_s));
    auto *concern = awaited<QPlainTextEdit>(*m_page,
                                            u"What is the worry? What was seen or said, when, where, by whom?"_s);
    QVERIFY(concern);
    QTRY_COMPARE(concern->accessibleDescription(), u"What is the nature of the concern?"_s);
    concern->setFocus();
    type(u"Hungry again."_s);
    QTRY_VERIFY(!concern->accessibleDescription().contains(u"nature of the concern"_s));
}

void TestNewContact::notKnownIsAnAnswer()
{
    QWidget *link = nullptr;
    QTRY_VERIFY((link = named<QWidget>(*m_page, u"Threshold: not known"_s)));
    link->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Threshold: not known because"_s);
    type(u"the caller rang off"_s);
    QTRY_VERIFY(!sees(*m_page, u"Which threshold is met?\nLEI-11"_s));
    auto *search = awaited<QLineEdit>(*m_page, u"Who is it about?"_s);
    search->setFocus();
    find(u"ava sample"_s);
    press(Qt::Key_Return);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    QCOMPARE(m_door->contactsOf(u"Ava"_s).first().detail.notKnown.value(u"threshold"_s), u"the caller rang off"_s);
}

void TestNewContact::asksWhyWhenTheCallWasEarlier()
{
    // Typing takes its time: the reason for those minutes is the form's own.
    find(u"ava sample"_s);
    press(Qt::Key_Return);
    m_door->clock()->set(m_door->clock()->now().plusMs(7 * 60'000));
    QVERIFY(!named<QLineEdit>(*m_page, u"Why is it recorded later?"_s));
    auto *edit = awaited<QLineEdit>(*m_page, u"Received"_s);
    edit->setFocus();
    edit->selectAll();
    type(u"yesterday 4pm"_s);
    QLineEdit *why = nullptr;
    QTRY_VERIFY((why = named<QLineEdit>(*m_page, u"Why is it recorded later?"_s)));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(sees(*m_page, u"GEN-04"_s));
    QVERIFY(m_page->subject().id.isEmpty());
    why->setFocus();
    type(u"Left on the answering machine"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    const Contact contact = m_door->contactsOf(u"Ava"_s).first();
    QCOMPARE(contact.detail.received, m_door->at(2026, 4, 29, 16, 0));
    QCOMPARE(contact.detail.receivedReason, u"Left on the answering machine"_s);
}

void TestNewContact::refusesNobodyAndSaysSo()
{
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(sees(*m_page, u"Say who it is about"_s));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Who is it about?"_s);
}

void TestNewContact::keepsADraftAndBringsItBack()
{
    find(u"ava sample"_s);
    press(Qt::Key_Return);
    QVERIFY(tabTo(u"What is the worry? What was seen or said, when, where, by whom?"_s));
    type(u"Came to school hungry"_s);
    m_page.reset(); // closed before anything was recorded
    open();
    QAbstractButton *goOn = nullptr;
    QTRY_VERIFY((goOn = button(*m_page, u"Go on with it"_s)));
    goOn->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->title(), u"New contact: Ava Sample"_s);
    auto *concern = awaited<QPlainTextEdit>(*m_page,
                                            u"What is the worry? What was seen or said, when, where, by whom?"_s);
    QVERIFY(concern);
    QCOMPARE(concern->toPlainText(), u"Came to school hungry"_s);
}

void TestNewContact::removesTheDraftWhenRecorded()
{
    find(u"ava sample"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(sees(*m_page, u"Draft saved"_s));
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    const auto drafts = [this] {
        const QFuture<Expected<DraftList>> list = m_seat->journal->list();
        return QTest::qWaitFor([&] { return list.isFinished(); }) ? list.result()->drafts.size() : -1;
    };
    QTRY_COMPARE(drafts(), 0);
}

void TestNewContact::survivesHostilePastes()
{
    find(u"ava sample"_s);
    press(Qt::Key_Return);
    QVERIFY(tabTo(u"Agency"_s));
    auto *agency = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(agency);
    QApplication::clipboard()->setText(u"Oak\0\r\n\x1b Sch\u2029ool"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!agency->text().contains(QChar(0)));
    QVERIFY(agency->text().startsWith(u"Oak"_s));
    agency->selectAll();
    QApplication::clipboard()->setText(QString(100'000, u'x'));
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(agency->text().size(), 100'000); // all of it is there, and complained about
    QTRY_VERIFY(sees(*m_page, u"too many: at most 500"_s));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(sees(*m_page, u"Not recorded yet"_s));
    QVERIFY(m_page->subject().id.isEmpty());
    agency->setFocus();
    agency->selectAll();
    type(u"Oak"_s);

    auto *concern = awaited<QPlainTextEdit>(*m_page,
                                            u"What is the worry? What was seen or said, when, where, by whom?"_s);
    concern->setFocus();
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(concern->toPlainText().size(), 100'000);
    QTRY_VERIFY(sees(*m_page, u"at most 50,000"_s));
    concern->selectAll();
    QApplication::clipboard()->setText(QString(40'000, u'y'));
    press(Qt::Key_V, Qt::ControlModifier);
    press(Qt::Key_S, Qt::ControlModifier);
    waitForRecording();
    QCOMPARE(m_door->contactsOf(u"Ava"_s).first().detail.concern.size(), 40'000);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestNewContact)
#include "test_new_contact.moc"
