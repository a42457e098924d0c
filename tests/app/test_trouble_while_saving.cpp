// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/fault_vfs.h"
#include "tests/support/front_door.h"
#include "ui/contact/contact_pages.h"
#include "ui/style/apply_theme.h"

#include <QListView>
#include <QPlainTextEdit>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Something is wrong at the moment of saving: the contact form says what and what to do, and keeps every word.
class TestTroubleWhileSaving final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aFullDisk();
    void anAccountThatIsNotThere();
    void aClockThatWasSetBack();

private:
    void typeACall();
    QPlainTextEdit *concern() const;

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<ContactPage> m_page;
};

void TestTroubleWhileSaving::initTestCase()
{
    faults::install();
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestTroubleWhileSaving::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_seat = m_door->seat(u"worker"_s);
}

void TestTroubleWhileSaving::cleanup()
{
    faults::disarm();
    m_page.reset();
    m_seat.reset();
    m_door.reset();
}

QPlainTextEdit *TestTroubleWhileSaving::concern() const
{
    return named<QPlainTextEdit>(*m_page, u"What is the worry? What was seen or said, when, where, by whom?"_s);
}

void TestTroubleWhileSaving::typeACall()
{
    m_page.reset(newContactPage(*m_seat->desk, *m_seat->journal));
    m_page->resize(1180, 690);
    QVERIFY(showActive(*m_page));
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), u"ava sample"_s);
    QTRY_VERIFY(m_page->findChild<QListView *>()->isVisible());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->title(), u"New contact: Ava Sample"_s);
    QTRY_VERIFY(concern());
    concern()->setFocus();
    QTest::keyClicks(concern(), u"Came to school hungry."_s);
}

void TestTroubleWhileSaving::aFullDisk()
{
    typeACall();
    faults::arm(0, SQLITE_FULL, true);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(sees(*m_page, u"The disk that holds"_s), qPrintable(seenText(*m_page)));
    QVERIFY(sees(*m_page, u"free some space and try again"_s));
    QVERIFY(sees(*m_page, u"Nothing that was typed is lost."_s));
    QCOMPARE(concern()->toPlainText(), u"Came to school hungry."_s);
    QVERIFY(m_page->subject().id.isEmpty());
    QAbstractButton *again = button(*m_page, u"Try again"_s);
    QVERIFY(again);
    again->click(); // still full
    QTRY_COMPARE(m_seat->session->commandsWaiting(), 0);
    QTRY_VERIFY(sees(*m_page, u"The disk that holds"_s) && button(*m_page, u"Try again"_s));
    faults::disarm();
    QVERIFY(m_door->contactsOf(u"Ava"_s).isEmpty());

    button(*m_page, u"Try again"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->subject().id.isEmpty(), 10'000);
    QCOMPARE(m_door->contactsOf(u"Ava"_s).size(), 1); // the same key: once
    QCOMPARE(m_door->contactsOf(u"Ava"_s).first().detail.concern, u"Came to school hungry."_s);
}

void TestTroubleWhileSaving::anAccountThatIsNotThere()
{
    // Signed in on one screen, taken away on another.
    const User ghost{UserId(u"ghost"_s), 1, u"ghost"_s, u"G. Host"_s, Role::SocialWorker, u"das"_s, 1.0, true, true};
    m_seat->desk = std::make_unique<Desk>(*m_seat->session, ghost);
    typeACall();
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(sees(*m_page, u"Nobody with an active account is signed in."_s), qPrintable(seenText(*m_page)));
    QVERIFY(sees(*m_page, u"GEN-01"_s));
    QCOMPARE(concern()->toPlainText(), u"Came to school hungry."_s);
    QVERIFY(m_door->contactsOf(u"Ava"_s).isEmpty());
}

void TestTroubleWhileSaving::aClockThatWasSetBack()
{
    // While the caller talks, the network puts a clock right that was ahead by some minutes: nobody has to care.
    typeACall();
    m_door->clock()->set(m_door->clock()->now().plusMs(-7 * 60'000));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(!m_page->subject().id.isEmpty(), qPrintable(seenText(*m_page)), 10'000);
    QCOMPARE(m_door->contactsOf(u"Ava"_s).first().detail.received, m_door->clock()->now());
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestTroubleWhileSaving)
#include "test_trouble_while_saving.moc"
