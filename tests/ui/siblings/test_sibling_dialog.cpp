// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/siblings/sibling_dialog.h"
#include "ui/style/apply_theme.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Deciding about brothers and sisters: for the whole family, child by child, with what follows and what was refused.
class TestSiblingDialog final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnWarnings(); }
    void cleanup();

    void copiesToTheWholeFamilyByKeys();
    void saysWhatWillFollowBeforeItIsDone();
    void statesTheOriginalsClockAndTheCopysOwnDates();
    void decidesChildByChild();
    void tellsOfEachChildAndLosesNothing();
    void saysWhoMayNotDecide();
    void leavesOutThoseWhoHaveARecord();
    void saysWhereThereAreNoOthers();
    void fitsAtEverySize_data();
    void fitsAtEverySize();

private:
    void start(const QString &procedure);
    void open(const QString &signIn, const Subject &subject);
    Subject refer();
    SiblingRow *row(const QString &givenName);
    void tick(const QString &givenName, bool on);
    void answer(QWidget &in, const QString &words);
    void type(const QString &name, const QString &text);
    void carryOut();

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<QWidget> m_window;
    SiblingDialog *m_dialog = nullptr;
    ContactId m_contact;
};

void TestSiblingDialog::cleanup()
{
    m_window.reset();
    m_seat.reset();
    m_door.reset();
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestSiblingDialog::start(const QString &procedure)
{
    cleanup();
    m_door = std::make_unique<FrontDoor>(procedure);
    m_door->addUser(u"screening"_s, u"Bo Lang"_s, Role::ScreeningManager, m_door->teamOf(u"manager"_s));
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
}

void TestSiblingDialog::open(const QString &signIn, const Subject &subject)
{
    m_window.reset();
    m_seat = m_door->seat(signIn);
    m_window = std::make_unique<QWidget>();
    m_window->resize(1190, 694);
    m_window->show();
    m_dialog = new SiblingDialog(*m_seat->desk, subject, m_window.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QTRY_VERIFY(!sees(*m_dialog, u"Reading…"_s));
}

Subject TestSiblingDialog::refer()
{
    m_door->carryOut(u"manager"_s, Authorise{Subject(m_contact), u"progress-to-referral"_s, u"Needed."_s, {}, {}});
    return Subject(m_door->contact(m_contact).referral);
}

SiblingRow *TestSiblingDialog::row(const QString &givenName)
{
    for (SiblingRow *one : m_dialog->rows()) {
        if (one->choice().child.givenName == givenName)
            return one;
    }
    qFatal("no row of %s", qPrintable(givenName));
}

void TestSiblingDialog::tick(const QString &givenName, bool on)
{
    auto *box = row(givenName)->findChild<QCheckBox *>();
    if (box->isChecked() == on)
        return;
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(box->isChecked(), on);
}

void TestSiblingDialog::answer(QWidget &in, const QString &words)
{
    QAbstractButton *one = awaitedButton(in, words);
    one->setFocus();
    QTest::keyClick(one, Qt::Key_Space);
}

void TestSiblingDialog::type(const QString &name, const QString &text)
{
    auto *edit = awaited<QPlainTextEdit>(*m_dialog, name);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, text);
}

void TestSiblingDialog::carryOut()
{
    QVERIFY(m_dialog->confirmButton()->isEnabled());
    m_dialog->confirmButton()->setFocus();
    QTest::keyClick(m_dialog->confirmButton(), Qt::Key_Space);
}

void TestSiblingDialog::copiesToTheWholeFamilyByKeys()
{
    start(u"leicester"_s);
    open(u"screening"_s, Subject(m_contact));
    QCOMPARE(m_dialog->rows().size(), 3); // Ben, Cora and Dan; not their mother
    const QSignalSpy changed(m_dialog, &SiblingDialog::changed);
    answer(*m_dialog, u"Copy"_s);
    type(u"Rationale"_s, u"The same home."_s);
    carryOut();
    QTRY_COMPARE(changed.size(), 1);
    for (const QString &child : {u"Ben"_s, u"Cora"_s, u"Dan"_s}) {
        const QList<Contact> theirs = m_door->contactsOf(child);
        QCOMPARE(theirs.size(), 1);
        QCOMPARE(theirs.first().copiedFrom, m_contact);
        QVERIFY2(sees(*row(child), u"Made: %1."_s.arg(theirs.first().number)), qPrintable(seenText(*row(child))));
        QVERIFY(button(*row(child), u"Open %1"_s.arg(theirs.first().number)));
    }
    QTRY_VERIFY(button(*m_dialog, u"Close"_s));
    QVERIFY(button(*m_dialog, u"Close"_s)->hasFocus());
    QVERIFY(!m_dialog->confirmButton()->isEnabled());
}

void TestSiblingDialog::saysWhatWillFollowBeforeItIsDone()
{
    start(u"leicester"_s);
    open(u"screening"_s, Subject(m_contact));
    tick(u"Cora"_s, false);
    QVERIFY(!sees(*m_dialog, u"What will follow"_s)); // nothing chosen yet
    answer(*m_dialog, u"Copy"_s);
    QTRY_VERIFY(sees(*m_dialog, u"What will follow"_s));
    QVERIFY2(sees(*m_dialog, u"Ben Sample gets a contact of their own, dated today 14:40."_s),
             qPrintable(seenText(*m_dialog)));
    QVERIFY(!sees(*m_dialog, u"Cora Sample gets"_s));
    const QString number = m_door->contact(m_contact).number;
    QVERIFY(sees(*m_dialog, u"receives the outcome of %1 when that is decided"_s.arg(number)));
    QVERIFY(sees(*m_dialog, u"LEI-36"_s)); // its own clock
    answer(*m_dialog, u"No referral"_s);
    QTRY_VERIFY(sees(*m_dialog, u"it is put down that there is to be no referral"_s));
    QVERIFY(m_door->contactsOf(u"Ben"_s).isEmpty());
}

void TestSiblingDialog::statesTheOriginalsClockAndTheCopysOwnDates()
{
    start(u"leicester"_s);
    const Subject referral = refer();
    m_door->clock()->set(m_door->at(2026, 5, 1, 9, 30));
    open(u"screening"_s, referral);
    QVERIFY2(sees(*m_dialog, u"The original referral was made on Thu 30 Apr 2026 14:40."_s),
             qPrintable(seenText(*m_dialog)));
    answer(*m_dialog, u"Copy"_s);
    QTRY_VERIFY(sees(*m_dialog, u"dated today 09:30"_s));
    QVERIFY2(sees(*m_dialog, u"due Fri 1 May 2026 14:40"_s), qPrintable(seenText(*m_dialog)));
    QVERIFY(sees(*m_dialog, u"LEI-31"_s));
}

void TestSiblingDialog::decidesChildByChild()
{
    start(u"walsall"_s);
    open(u"manager"_s, Subject(m_contact));
    answer(*m_dialog, u"Child by child"_s);
    tick(u"Dan"_s, false);
    answer(*row(u"Ben"_s), u"Copy"_s);
    type(u"Rationale for Ben Sample"_s, u"Saw it happen."_s);
    answer(*row(u"Cora"_s), u"No referral"_s);
    type(u"Rationale for Cora Sample"_s, u"Lives with an aunt."_s);
    carryOut();
    QTRY_COMPARE(m_door->contactsOf(u"Ben"_s).size(), 1);
    const auto entries = [&] { return m_door->view(u"manager"_s, Subject(m_contact)).file.entries; };
    QTRY_COMPARE(entries().size(), 1);
    QCOMPARE(entries().first().person, m_door->person(u"Cora"_s).id);
    QCOMPARE(entries().first().text(u"decision"_s), u"not-refer"_s);
    QCOMPARE(entries().first().text(u"rationale"_s), u"Lives with an aunt."_s);
    QVERIFY(m_door->contactsOf(u"Dan"_s).isEmpty());
    QTRY_VERIFY(sees(*row(u"Cora"_s), u"considered today 14:40: no referral"_s));
}

void TestSiblingDialog::tellsOfEachChildAndLosesNothing()
{
    start(u"walsall"_s);
    open(u"manager"_s, Subject(m_contact));
    answer(*m_dialog, u"Child by child"_s);
    tick(u"Dan"_s, false);
    // Ben is copied by a colleague while this is being typed; Cora lacks her rationale.
    answer(*row(u"Ben"_s), u"Copy"_s);
    type(u"Rationale for Ben Sample"_s, u"Saw it happen."_s);
    answer(*row(u"Cora"_s), u"No referral"_s);
    m_door->carryOut(u"manager"_s, CopyToSibling{Subject(m_contact), {m_door->person(u"Ben"_s).id}, u"Same home."_s});
    carryOut();
    QTRY_VERIFY2(sees(*row(u"Ben"_s), u"It has been copied to Ben Sample already."_s), qPrintable(seenText(*m_dialog)));
    QVERIFY(sees(*row(u"Ben"_s), u"GEN-05"_s));
    QTRY_VERIFY(sees(*row(u"Cora"_s), u"Give the rationale."_s));
    QTRY_VERIFY(sees(*m_dialog, u"Not done for all of them yet."_s));
    QCOMPARE(awaited<QPlainTextEdit>(*m_dialog, u"Rationale for Ben Sample"_s)->toPlainText(), u"Saw it happen."_s);
    tick(u"Ben"_s, false);
    type(u"Rationale for Cora Sample"_s, u"Lives with an aunt."_s);
    carryOut();
    QTRY_COMPARE(m_door->view(u"manager"_s, Subject(m_contact)).file.entries.size(), 1);
    QTRY_VERIFY(sees(*row(u"Cora"_s), u"It is put down on the record."_s));
    QCOMPARE(m_door->contactsOf(u"Ben"_s).size(), 1);
}

void TestSiblingDialog::saysWhoMayNotDecide()
{
    start(u"leicester"_s);
    const Subject referral = refer();
    open(u"worker"_s, referral);
    tick(u"Cora"_s, false);
    tick(u"Dan"_s, false);
    answer(*m_dialog, u"Copy"_s);
    type(u"Rationale"_s, u"The same home."_s);
    carryOut();
    QTRY_VERIFY2(sees(*row(u"Ben"_s), u"LEI-30"_s), qPrintable(seenText(*m_dialog)));
    QVERIFY(m_door->contactsOf(u"Ben"_s).isEmpty());
}

void TestSiblingDialog::leavesOutThoseWhoHaveARecord()
{
    start(u"leicester"_s);
    m_door->carryOut(u"screening"_s, CopyToSibling{Subject(m_contact), {m_door->person(u"Ben"_s).id}, u"Same."_s});
    open(u"screening"_s, Subject(m_contact));
    QVERIFY(!row(u"Ben"_s)->isWanted());
    QVERIFY(row(u"Cora"_s)->isWanted());
    QVERIFY(sees(*row(u"Ben"_s), u"has a copy: %1"_s.arg(m_door->contactsOf(u"Ben"_s).first().number)));
}

void TestSiblingDialog::saysWhereThereAreNoOthers()
{
    start(u"leicester"_s);
    open(u"screening"_s, Subject(m_door->contact(u"worker"_s, u"Eva"_s)));
    QTRY_VERIFY(sees(*m_dialog, u"No brothers or sisters on file"_s));
    QVERIFY(!m_dialog->confirmButton()->isEnabled());
    QCOMPARE(m_dialog->confirmButton()->accessibleDescription(), u"Tick a child first."_s);
}

void TestSiblingDialog::fitsAtEverySize_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void TestSiblingDialog::fitsAtEverySize()
{
    QFETCH(int, percent);
    start(u"leicester"_s);
    applyTheme(*qApp, ThemeChoice::Light, percent);
    open(u"screening"_s, Subject(m_contact));
    answer(*m_dialog, u"Child by child"_s);
    answer(*row(u"Ben"_s), u"Copy"_s);
    QTRY_VERIFY2(test::clippedIn(m_dialog).isEmpty(), qPrintable(test::clippedIn(m_dialog).join(u'\n')));
    QVERIFY(m_dialog->width() <= 1190 && m_dialog->height() <= 694);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestSiblingDialog)
#include "test_sibling_dialog.moc"
