// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "ui/common/elided_label.h"
#include "ui/common/search_field.h"
#include "ui/contact/contact_pages.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/outcome/decision_bar.h"
#include "ui/style/apply_theme.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

const QString concernName = u"What is the worry? What was seen or said, when, where, by whom?"_s;

} // namespace

/// A recorded contact: reading it, changing it, and several people at once.
class TestContactPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheContact();
    void savesExactlyWhatWasChanged();
    void freshensWhatNobodyTouches();
    void mergesWhatDoesNotOverlapAndSaysSo();
    void keepsTypedTextWhenBothChangedTheSame();
    void letsTheOthersAnswerBeChosen();
    void bringsBackWhatWasNotSaved();
    void asksWhichStandsWhenADraftIsOlderThanAChange();
    void isReadOnlyForThoseWhoMayNot();
    void isReadOnlyOnceClosed();
    void leadsFromAClosedContactToItsReferral();
    void keepsWhatWaitsForADecisionInView();
    void namesWhoHoldsIt();
    void recordsChecksAndCalls();
    void allocatesAsInTheTrayAndTakesBack();
    void sendsToTheTrayOnceTheChecksAreDone();
    void keepsTheCursorWhileSavingGoesOn();
    void showsAReferralWithTheFactsToRead();
    void saysWhenThereIsNoSuchContact();
    void opensARestrictedRecordWithAReasonAlone();
    void saysWhatTheProcedureAdvises();

private:
    struct Open {
        std::unique_ptr<FrontDoor::Seat> seat;
        std::unique_ptr<ContactPage> page;
    };
    Open open(const QString &signIn, const Subject &subject);
    QPlainTextEdit *concern(const Open &open) { return awaited<QPlainTextEdit>(*open.page, concernName); }
    void retype(QWidget *edit, const QString &text);
    void save(const Open &open);

    std::unique_ptr<FrontDoor> m_door;
    ContactId m_contact;
};

void TestContactPage::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestContactPage::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
}

void TestContactPage::cleanup()
{
    m_door.reset();
}

TestContactPage::Open TestContactPage::open(const QString &signIn, const Subject &subject)
{
    Open open;
    open.seat = m_door->seat(signIn);
    open.page.reset(contactPage(*open.seat->desk, *open.seat->journal, subject));
    open.page->resize(1180, 690);
    if (!showActive(*open.page) || !QTest::qWaitFor([&] { return open.page->title().contains(u"Sample"_s); }, 10'000))
        qFatal("the page did not load");
    return open;
}

void TestContactPage::retype(QWidget *edit, const QString &text)
{
    edit->window()->activateWindow();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, text);
}

void TestContactPage::save(const Open &open)
{
    open.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(open.page.get()));
    QTest::keyClick(open.page.get(), Qt::Key_S, Qt::ControlModifier);
}

void TestContactPage::showsTheContact()
{
    const Open it = open(u"worker"_s, Subject(m_contact));
    QCOMPARE(it.page->title(), u"Ava Sample"_s);
    QCOMPARE(it.page->windowTitle(), u"Ava Sample"_s);
    QCOMPARE(concern(it)->toPlainText(), u"Bruising to the upper arm seen by the class teacher at registration."_s);
    QVERIFY(sees(*it.page, m_door->contact(m_contact).number));
    QTRY_VERIFY(sees(*it.page, u"LEI-36"_s));
}

void TestContactPage::savesExactlyWhatWasChanged()
{
    const Open it = open(u"worker"_s, Subject(m_contact));
    const Contact before = m_door->contact(m_contact);
    retype(awaited<QLineEdit>(*it.page, u"Agency"_s), u"Elm School"_s);
    save(it);
    QTRY_COMPARE(m_door->contact(m_contact).detail.referrer.agency, u"Elm School"_s);
    ContactDetail expected = before.detail;
    expected.referrer.agency = u"Elm School"_s;
    QCOMPARE(m_door->contact(m_contact).detail, expected);
    QTRY_VERIFY(sees(*it.page, u"Saved"_s));
}

void TestContactPage::freshensWhatNobodyTouches()
{
    const Open it = open(u"worker"_s, Subject(m_contact));
    retype(awaited<QLineEdit>(*it.page, u"Agency"_s), u"Elm School"_s);
    UpdateContact theirs;
    theirs.contact = m_contact;
    theirs.fields = QStringList{u"concern"_s};
    theirs.detail = m_door->contact(m_contact).detail;
    theirs.detail.concern = u"Two bruises."_s;
    m_door->carryOut(u"manager"_s, theirs);
    QTRY_COMPARE(concern(it)->toPlainText(), u"Two bruises."_s);
    QCOMPARE(awaited<QLineEdit>(*it.page, u"Agency"_s)->text(), u"Elm School"_s);
}

void TestContactPage::mergesWhatDoesNotOverlapAndSaysSo()
{
    const Open mine = open(u"worker"_s, Subject(m_contact));
    const Open theirs = open(u"manager"_s, Subject(m_contact));
    retype(awaited<QLineEdit>(*mine.page, u"Agency"_s), u"Elm School"_s);
    retype(concern(theirs), u"Two bruises."_s);
    save(theirs);
    QTRY_VERIFY(sees(*mine.page, u"Changed by Kit Osei at 14:40."_s));
    QVERIFY(sees(*mine.page, u"Taken over here"_s));
    save(mine);
    QTRY_COMPARE(m_door->contact(m_contact).detail.referrer.agency, u"Elm School"_s);
    QCOMPARE(m_door->contact(m_contact).detail.concern, u"Two bruises."_s);
}

void TestContactPage::keepsTypedTextWhenBothChangedTheSame()
{
    const Open mine = open(u"worker"_s, Subject(m_contact));
    retype(concern(mine), u"My words."_s);
    UpdateContact theirs;
    theirs.contact = m_contact;
    theirs.fields = QStringList{u"concern"_s};
    theirs.detail.concern = u"Their words."_s;
    m_door->carryOut(u"manager"_s, theirs);
    // At once, before the change was heard of: the store finds the conflict.
    save(mine);
    QTRY_VERIFY(sees(*mine.page, u"Changed by Kit Osei at 14:40."_s));
    QCOMPARE(concern(mine)->toPlainText(), u"My words."_s);
    QCOMPARE(m_door->contact(m_contact).detail.concern, u"Their words."_s);

    // Saving again before choosing must not run over the other's answer.
    save(mine);
    QTRY_VERIFY(sees(*mine.page, u"Choose first"_s));
    QAbstractButton *keep = awaited<QAbstractButton>(*mine.page, u"Keep yours"_s);
    keep->setFocus();
    QTest::keyClick(keep, Qt::Key_Space);
    QAbstractButton *use = button(*mine.page, u"Use these"_s);
    QVERIFY(use && use->isEnabled());
    use->setFocus();
    QTest::keyClick(use, Qt::Key_Space);
    save(mine);
    QTRY_COMPARE(m_door->contact(m_contact).detail.concern, u"My words."_s);
}

void TestContactPage::letsTheOthersAnswerBeChosen()
{
    const Open mine = open(u"worker"_s, Subject(m_contact));
    retype(concern(mine), u"My words."_s);
    UpdateContact theirs;
    theirs.contact = m_contact;
    theirs.fields = QStringList{u"concern"_s};
    theirs.detail.concern = u"Their words."_s;
    m_door->carryOut(u"manager"_s, theirs);
    QAbstractButton *take = nullptr;
    QTRY_VERIFY((take = awaited<QAbstractButton>(*mine.page, u"Take Kit Osei's"_s)));
    take->setFocus();
    QTest::keyClick(take, Qt::Key_Space);
    QAbstractButton *use = button(*mine.page, u"Use these"_s);
    use->setFocus();
    QTest::keyClick(use, Qt::Key_Space);
    QCOMPARE(concern(mine)->toPlainText(), u"Their words."_s);
}

void TestContactPage::bringsBackWhatWasNotSaved()
{
    {
        const Open it = open(u"worker"_s, Subject(m_contact));
        retype(concern(it), u"Half a sente"_s);
    }
    const Open again = open(u"worker"_s, Subject(m_contact));
    QTRY_VERIFY(sees(*again.page, u"Your unsaved changes are back"_s));
    QCOMPARE(concern(again)->toPlainText(), u"Half a sente"_s);
    QCOMPARE(m_door->contact(m_contact).detail.concern,
             u"Bruising to the upper arm seen by the class teacher at registration."_s);
    QAbstractButton *discard = button(*again.page, u"Discard them"_s);
    QVERIFY(discard);
    discard->click();
    QCOMPARE(concern(again)->toPlainText(), u"Bruising to the upper arm seen by the class teacher at registration."_s);
}

void TestContactPage::asksWhichStandsWhenADraftIsOlderThanAChange()
{
    {
        const Open it = open(u"worker"_s, Subject(m_contact));
        retype(concern(it), u"My words."_s);
    }
    UpdateContact theirs;
    theirs.contact = m_contact;
    theirs.fields = QStringList{u"concern"_s};
    theirs.detail.concern = u"Their words."_s;
    m_door->carryOut(u"manager"_s, theirs);
    const Open again = open(u"worker"_s, Subject(m_contact));
    QTRY_VERIFY(sees(*again.page, u"Your unsaved changes are back"_s));
    QCOMPARE(concern(again)->toPlainText(), u"My words."_s);
    save(again);
    QTRY_VERIFY2(sees(*again.page, u"Choose first"_s), qPrintable(seenText(*again.page)));
    QVERIFY(awaited<QAbstractButton>(*again.page, u"Take Kit Osei's"_s));
    QCOMPARE(m_door->contact(m_contact).detail.concern, u"Their words."_s);
}

void TestContactPage::isReadOnlyForThoseWhoMayNot()
{
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    m_contact = m_door->contact(u"officer"_s, u"Ava"_s);
    const Open manager = open(u"manager"_s, Subject(m_contact));
    QVERIFY(!concern(manager)->isReadOnly());
    // Who may route is told by the rule.
    const Open worker = open(u"officer"_s, Subject(m_contact));
    awaitedButton(*worker.page, u"Route…"_s)->click();
    QTRY_VERIFY(sees(*worker.page, u"WIL-13"_s));
}

void TestContactPage::isReadOnlyOnceClosed()
{
    Authorise decision;
    decision.subject = Subject(m_contact);
    decision.outcome = u"redirect"_s;
    decision.rationale = u"The youth service takes it on."_s;
    decision.fields.insert(u"service"_s, u"Youth service"_s);
    m_door->carryOut(u"manager"_s, decision);
    const Open it = open(u"worker"_s, Subject(m_contact));
    QTRY_VERIFY(sees(*it.page, u"GEN-08"_s));
    QVERIFY(sees(*it.page, u"This contact is closed."_s));
    QVERIFY(concern(it)->isReadOnly());
    QVERIFY(!button(*it.page, u"Save changes"_s));
    QTRY_VERIFY(sees(*it.page, u"Decided by Kit Osei"_s));
}

void TestContactPage::leadsFromAClosedContactToItsReferral()
{
    Authorise decision;
    decision.subject = Subject(m_contact);
    decision.outcome = u"progress-to-referral"_s;
    decision.rationale = u"An assessment is needed."_s;
    m_door->carryOut(u"manager"_s, decision);
    const Open it = open(u"worker"_s, Subject(m_contact));
    QSignalSpy opened(it.seat->desk.get(), &Desk::openRequested);
    const ContactView view = m_door->view(u"worker"_s, Subject(m_contact));
    QVERIFY(view.madeReferral);
    // In the bar at the top, where no scrolling is needed.
    QAbstractButton *link = awaitedButton(*it.page, u"Open referral %1"_s.arg(view.madeReferral->number));
    QVERIFY(it.page->rect().contains(link->mapTo(it.page.get(), link->rect().bottomRight())));
    link->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<Subject>(), Subject(view.madeReferral->id));
}

void TestContactPage::keepsWhatWaitsForADecisionInView()
{
    Recommend recommend;
    recommend.subject = Subject(m_contact);
    recommend.outcome = u"redirect"_s;
    recommend.rationale = u"The youth service takes it on."_s;
    recommend.fields.insert(u"service"_s, u"Youth service"_s);
    m_door->carryOut(u"worker"_s, recommend);
    const Open worker = open(u"worker"_s, Subject(m_contact));
    QTRY_VERIFY(sees(*worker.page, u"Awaiting authorisation"_s));
    QVERIFY(!worker.page->findChild<DecisionBar *>()->isVisible());

    const Open manager = open(u"manager"_s, Subject(m_contact));
    auto *bar = manager.page->findChild<DecisionBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->accessibleName().contains(u"recommends: "_s), qPrintable(bar->accessibleName()));
    QVERIFY(manager.page->rect().contains(bar->mapTo(manager.page.get(), bar->rect().bottomRight())));
    button(*bar, u"Authorise…"_s)->click();
    QAbstractButton *confirm = awaitedButton(*manager.page, u"Authorise"_s);
    QVERIFY(confirm->hasFocus());
    QTRY_VERIFY(manager.page->rect().contains(confirm->mapTo(manager.page.get(), confirm->rect().bottomRight())));
    QVERIFY(sees(*manager.page, u"You authorise “Redirect"_s));
    button(*manager.page, u"Not yet"_s)->click();
    button(*bar, u"Return…"_s)->click();
    QTRY_VERIFY(sees(*manager.page, u"You return the recommendation."_s));
    m_door->carryOut(u"manager"_s, Return{Subject(m_contact), u"Which service?"_s});
    QTRY_VERIFY(!bar->isVisible());
}

void TestContactPage::namesWhoHoldsIt()
{
    m_door->carryOut(u"manager"_s, Allocate{Subject(m_contact), m_door->user(u"worker"_s), {}});
    const Open it = open(u"worker"_s, Subject(m_contact));
    it.page->resize(760, 690);
    const QString name = m_door->view(u"worker"_s, Subject(m_contact)).nameOf(m_door->user(u"worker"_s));
    ElidedLabel *facts = nullptr;
    const auto shows = [&] {
        for (ElidedLabel *label : it.page->findChildren<ElidedLabel *>()) {
            if (label->text().contains(u"with "_s + name))
                facts = label;
        }
        return facts != nullptr;
    };
    QTRY_VERIFY(shows());
    const QString before = facts->text().section(name, 0, 0) + name;
    QVERIFY(QFontMetrics(facts->font()).horizontalAdvance(before) < facts->width());
}

void TestContactPage::recordsChecksAndCalls()
{
    const Open it = open(u"worker"_s, Subject(m_contact));
    awaitedButton(*it.page, u"Existing records"_s)->click();
    retype(awaited<QPlainTextEdit>(*it.page, u"What they held: earlier involvement in short"_s),
           u"Known to early help 2023."_s);
    awaitedButton(*it.page, u"Record these checks"_s)->click();
    QTRY_COMPARE(m_door->view(u"worker"_s, Subject(m_contact)).file.checks.size(), 1);
    QTRY_VERIFY(sees(*it.page, u"Known to early help 2023."_s));
    retype(awaited<QPlainTextEdit>(*it.page, u"What was said or done"_s), u"Rang the school."_s);
    button(*it.page, u"Add"_s)->click();
    QTRY_COMPARE(m_door->view(u"worker"_s, Subject(m_contact)).file.activities.size(), 1);
    QTRY_VERIFY(sees(*it.page, u"Rang the school."_s));
}

void TestContactPage::allocatesAsInTheTrayAndTakesBack()
{
    const Open it = open(u"manager"_s, Subject(m_contact));
    awaitedButton(*it.page, u"Allocate…"_s)->click();
    auto *dialog = it.page->findChild<AllocateDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->chosen());
    QTest::keyClicks(dialog->filter(), u"sam"_s);
    QCOMPARE(dialog->chosen()->name, u"Sam Bell"_s);
    dialog->confirm();
    QTRY_COMPARE(m_door->contact(m_contact).worker, m_door->user(u"worker"_s));
    QTRY_VERIFY(sees(*it.page, u"with Sam Bell"_s));
    awaitedButton(*it.page, u"Take back"_s)->click();
    QTRY_VERIFY(!m_door->contact(m_contact).allocated);
    QVERIFY(awaitedButton(*it.page, u"Allocate…"_s));
}

void TestContactPage::sendsToTheTrayOnceTheChecksAreDone()
{
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    m_contact = m_door->contact(u"officer"_s, u"Ava"_s);
    const Open it = open(u"officer"_s, Subject(m_contact));
    const auto send = [&] {
        const QList<QAbstractButton *> buttons = it.page->findChildren<QAbstractButton *>();
        QAbstractButton *last = nullptr;
        for (QAbstractButton *one : buttons) {
            if (one->isVisible() && one->text() == u"Send to tray"_s)
                last = one; // in the strip, after the heading
        }
        last->click();
    };
    awaitedButton(*it.page, u"Send to tray"_s)->click();
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Team"_s);
    send();
    QTRY_VERIFY(sees(*it.page, u"WIL-11"_s));
    QVERIFY(!m_door->contact(m_contact).sentToTray);

    for (const char16_t *system : {u"Impulse", u"CareFirst", u"Closures of the last three months"})
        awaitedButton(*it.page, QString::fromUtf16(system))->click();
    retype(awaited<QPlainTextEdit>(*it.page, u"What they held: earlier involvement in short"_s), u"Nothing known."_s);
    awaitedButton(*it.page, u"Record these checks"_s)->click();
    QTRY_COMPARE(m_door->view(u"officer"_s, Subject(m_contact)).file.checks.size(), 1);
    send();
    QTRY_VERIFY(m_door->contact(m_contact).sentToTray);
    QCOMPARE(m_door->contact(m_contact).tray, u"615"_s);
}

void TestContactPage::keepsTheCursorWhileSavingGoesOn()
{
    const Open it = open(u"worker"_s, Subject(m_contact));
    QPlainTextEdit *edit = concern(it);
    retype(edit, u"One bruise "_s); // the store tidies the blank away
    save(it);
    QTRY_COMPARE(m_door->contact(m_contact).detail.concern, u"One bruise"_s);
    QTest::qWait(300); // until the saved contact has been read again
    QTest::keyClicks(edit, u"and a cut"_s);
    QCOMPARE(edit->toPlainText(), u"One bruise and a cut"_s);
}

void TestContactPage::showsAReferralWithTheFactsToRead()
{
    Authorise decision;
    decision.subject = Subject(m_contact);
    decision.outcome = u"progress-to-referral"_s;
    decision.rationale = u"An assessment may be needed."_s;
    m_door->carryOut(u"manager"_s, decision);
    const ReferralId referral = m_door->contact(m_contact).referral;
    QVERIFY(referral);
    const Open it = open(u"manager"_s, Subject(referral));
    QCOMPARE(it.page->title(), u"Ava Sample, referral"_s);
    QVERIFY(concern(it)->isReadOnly());
    QTRY_VERIFY(named<QAbstractButton>(*it.page, u"Closure at Referral"_s));
}

void TestContactPage::opensARestrictedRecordWithAReasonAlone()
{
    m_door->carryOut(u"manager"_s, RestrictRecord{m_door->person(u"Ava"_s).id, u"A colleague's niece."_s, {}});
    const auto seat = m_door->seat(u"atm"_s);
    const std::unique_ptr<ContactPage> page(contactPage(*seat->desk, *seat->journal, Subject(m_contact)));
    page->resize(1180, 690);
    QVERIFY(showActive(*page));
    const QString number = m_door->contact(m_contact).number;
    QTRY_COMPARE(page->title(), u"Restricted %1"_s.arg(number));
    QTRY_VERIFY(sees(*page, u"Restricted record"_s));
    QVERIFY(sees(*page, number));
    QVERIFY(!sees(*page, u"Ava"_s) && !sees(*page, u"Bruising"_s));
    QAbstractButton *open = awaitedButton(*page, u"Open with this reason"_s);
    QVERIFY(!open->isEnabled());
    auto *reason = awaited<QPlainTextEdit>(*page, u"Why do you need to open it?"_s);
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, u"Her teacher is on the telephone."_s);
    QVERIFY(open->isEnabled());
    QTest::keyClick(open, Qt::Key_Space);
    QTRY_COMPARE(page->title(), u"Ava Sample"_s);
    QTRY_VERIFY(sees(*page, u"Ava Sample"_s));
    const auto acts = [&] {
        QStringList ids;
        for (const AccessEvent &event : m_door->accessTo(u"Ava"_s)) {
            if (event.by == m_door->user(u"atm"_s))
                ids << idOf(event.act);
        }
        return ids;
    };
    QTRY_COMPARE(acts(), (QStringList{u"opened-with-reason"_s, u"opened"_s}));
}

void TestContactPage::saysWhatTheProcedureAdvises()
{
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    const ContactId contact = m_door->contact(u"officer"_s, u"Ava"_s);
    const QString advice = u"The parents did not reply in time."_s;
    m_door->carryOut(u"officer"_s, RecordChecks{contact, {u"impulse"_s, u"carefirst"_s, u"closures"_s}, u"Nothing."_s});
    m_door->carryOut(u"officer"_s, SendToTray{contact, u"615"_s});
    m_door->carryOut(u"atm"_s, ChooseRoute{contact, u"IV"_s, {}});
    m_door->carryOut(u"atm"_s, Allocate{Subject(contact), m_door->user(u"worker"_s), {}});
    m_door->carryOut(u"worker"_s,
                     LogActivity{Subject(contact), ActivityKind::CallFamily, {}, ActivityResult::NoAnswer});
    m_door->carryOut(u"worker"_s, SendLetter{Subject(contact), u"parents-reply"_s, {}});
    {
        const Open before = open(u"worker"_s, Subject(contact));
        QVERIFY(!sees(*before.page, advice));
    }
    m_door->clock()->set(m_door->clock()->now().plusHours(7 * 24));
    const Open after = open(u"worker"_s, Subject(contact));
    QTRY_VERIFY(sees(*after.page, advice));
    QVERIFY(sees(*after.page, u"WIL-28"_s));
}

void TestContactPage::saysWhenThereIsNoSuchContact()
{
    const auto seat = m_door->seat(u"worker"_s);
    const std::unique_ptr<ContactPage> page(contactPage(*seat->desk, *seat->journal, Subject(ContactId(u"nothing"_s))));
    QVERIFY(showActive(*page));
    QTRY_VERIFY(sees(*page, u"not there any more"_s));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestContactPage)
#include "test_contact_page.moc"
