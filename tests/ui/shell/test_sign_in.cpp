// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/password.h"
#include "tests/ui/shell/desk_window.h"
#include "ui/common/message_bar.h"
#include "ui/common/password_field.h"
#include "ui/desk/password_form.h"
#include "ui/shell/door_form.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/person_card.h"
#include "ui/shell/sign_in_page.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"three brown umbrellas"_s;

} // namespace

/// Who comes in has to prove who they are, by keys alone.
class TestSignIn : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_hash = *passwordHash(password, PasswordCost::Usual); }
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_pc = std::make_unique<test::DeskWindow>();
    }
    void cleanup() { m_pc.reset(); }

    void withoutPasswordsEverybodyIsShown()
    {
        open();
        QTRY_VERIFY(!page()->shownCards().isEmpty());
        QVERIFY(!page()->door()->isVisible());
        QVERIFY(m_pc->sees(u"asks for no password"_s));
    }

    void theDoorShutsWhileSomebodyStandsBeforeIt()
    {
        open();
        m_pc->session->open();
        QTRY_VERIFY(!page()->shownCards().isEmpty());
        give(u"Morgan Reid"_s); // elsewhere an administrator set a password
        QTRY_VERIFY_WITH_TIMEOUT(page()->door()->isVisible(), 10'000);
        QVERIFY(page()->shownCards().isEmpty());
        // What is typed meanwhile stays, whoever else comes in.
        QTRY_VERIFY(page()->door()->name()->hasFocus());
        type(u"mrei"_s);
        QSignalSpy changed(m_pc->session.get(), &Session::changed);
        give(u"Sam Bell"_s, true, u"sam"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 10'000);
        // Behind the look that the page takes.
        const auto after = m_pc->session->read<DatabaseIdentity>(ReadSlot(), [](Views &v) { return v.identity(); });
        QTRY_VERIFY(after.isFinished());
        QCOMPARE(page()->door()->name()->text(), u"mrei"_s);
    }

    void nameAndPasswordLetIn()
    {
        give(u"Morgan Reid"_s);
        open();
        QTRY_VERIFY(page()->door()->name()->hasFocus());
        QVERIFY(page()->shownCards().isEmpty() || !page()->shownCards().first()->isVisible());
        type(m_pc->office.user(u"Morgan Reid"_s).signIn);
        press(Qt::Key_Return);
        QVERIFY(page()->door()->password()->edit()->hasFocus());
        type(password);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_pc->window->desk(), 10'000);
        QCOMPARE(m_pc->window->desk()->user().name, u"Morgan Reid"_s);
        QVERIFY(page()->door()->password()->text().isEmpty());
    }

    void aWrongPasswordIsSaidWithoutSayingWhatWasWrong()
    {
        give(u"Morgan Reid"_s);
        open();
        QTRY_VERIFY(page()->door()->name()->hasFocus());
        for (int tries = 1; tries <= 3; ++tries) {
            attempt(u"nobody"_s, u"wrong"_s);
            QTRY_VERIFY_WITH_TIMEOUT(page()->door()->button()->isEnabled(), 10'000);
            QCOMPARE(page()->door()->message()->headline(), u"Name or password is wrong."_s);
            QCOMPARE(page()->door()->message()->text().contains(u"7 more tries"_s), tries == 3);
            QVERIFY(page()->door()->password()->edit()->hasFocus());
            QVERIFY(page()->door()->password()->text().isEmpty());
        }
        QVERIFY(!m_pc->window->desk());
    }

    void aFirstPasswordHasToBeChangedBeforeAnythingElse()
    {
        give(u"Morgan Reid"_s, true);
        open();
        QTRY_VERIFY(page()->door()->name()->hasFocus());
        attempt(m_pc->office.user(u"Morgan Reid"_s).signIn, password);
        QTRY_VERIFY_WITH_TIMEOUT(page()->newPassword()->isVisible(), 10'000);
        QVERIFY(!m_pc->window->desk());
        QVERIFY(page()->newPassword()->fresh()->edit()->hasFocus());
        QVERIFY(!page()->newPassword()->oldOne()->isVisible()); // it was just typed
        type(u"short"_s);
        press(Qt::Key_Return);
        QVERIFY(m_pc->sees(u"at least twelve"_s));
        page()->newPassword()->fresh()->edit()->selectAll();
        type(u"four green kettles"_s);
        page()->newPassword()->again()->setFocus();
        type(u"four green kettlez"_s);
        press(Qt::Key_Return);
        QVERIFY(m_pc->sees(u"not the same"_s));
        page()->newPassword()->again()->edit()->selectAll();
        type(u"four green kettles"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_pc->window->desk(), 10'000);
    }

    void theAccountOfTheComputerNeedsNoTyping()
    {
        give(u"Morgan Reid"_s);
        m_pc->window->setOsAccount(u"KIM"_s);
        open();
        QTRY_VERIFY(page()->byAccount()->isVisible());
        QCOMPARE(page()->byAccount()->text(), u"Continue as Morgan Reid"_s);
        QTRY_VERIFY(page()->byAccount()->hasFocus());
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_pc->window->desk(), 10'000);
        // The computer's own lock keeps others out, and the page says so.
        m_pc->window->lock();
        QVERIFY(m_pc->sees(u"account of this computer"_s));
        QVERIFY(lockPage()->goOn()->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(!m_pc->window->isLocked());
    }

    void theLockAsksForThePasswordAgain()
    {
        give(u"Morgan Reid"_s);
        open();
        QTRY_VERIFY(page()->door()->name()->hasFocus());
        attempt(m_pc->office.user(u"Morgan Reid"_s).signIn, password);
        QTRY_VERIFY_WITH_TIMEOUT(m_pc->window->desk(), 10'000);
        m_pc->window->lock();
        QVERIFY(!lockPage()->goOn()->isVisible());
        QVERIFY(lockPage()->door()->password()->edit()->hasFocus());
        type(u"wrong"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(lockPage()->door()->message()->isVisible(), 10'000);
        QVERIFY(m_pc->window->isLocked());
        type(password);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_pc->window->isLocked(), 10'000);
        QVERIFY(m_pc->window->workspace()->isVisible());
    }

    void onlyWhoWorksHereSaysThatAGapWasOnPurpose()
    {
        open();
        QSignalSpy accepted(m_pc->window.get(), &MainWindow::historyGapAccepted);
        m_pc->window->showHistoryGap({{1234, u"abc"_s}, m_pc->office.now(), {1200, u"def"_s}});
        QVERIFY(m_pc->window->historyBar()->isVisible());
        QVERIFY(m_pc->sees(u"Entry 1234"_s) || m_pc->window->historyBar()->text().contains(u"Entry 1234"_s));
        QVERIFY(!m_pc->button(u"It was on purpose"_s));
        m_pc->work(u"Morgan Reid"_s);
        QVERIFY(m_pc->button(u"It was on purpose"_s));
        m_pc->window->lock();
        QVERIFY(m_pc->window->historyBar()->isVisible()); // it cannot be overlooked
        QVERIFY(!m_pc->button(u"It was on purpose"_s));
        m_pc->window->unlock();
        m_pc->button(u"It was on purpose"_s)->click();
        QCOMPARE(accepted.size(), 1);
        m_pc->window->hideHistoryGap();
        QVERIFY(!m_pc->window->historyBar()->isVisible());
    }

    void aPasswordIsHiddenUntilItIsAskedFor()
    {
        give(u"Morgan Reid"_s);
        open();
        QTRY_VERIFY(page()->door()->name()->hasFocus());
        PasswordField *field = page()->door()->password();
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Password);
        field->setFocus();
        type(u"abc"_s);
        press(Qt::Key_Tab);
        QVERIFY(field->reveal()->hasFocus());
        QCOMPARE(field->reveal()->accessibleName(), u"Show the password"_s);
        press(Qt::Key_Space);
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Normal);
        field->clear();
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Password);
    }

    void capsLockIsSaid()
    {
        give(u"Morgan Reid"_s);
        open();
        QTRY_VERIFY(page()->door()->name()->hasFocus());
        PasswordField *field = page()->door()->password();
        field->setFocus();
        QTest::keyClick(field->edit(), 'A', Qt::NoModifier); // a large letter without Shift
        QVERIFY(field->saysCapsLock());
        QTest::keyClick(field->edit(), 'a', Qt::NoModifier);
        QVERIFY(!field->saysCapsLock());
        QTest::keyClick(field->edit(), 'A', Qt::ShiftModifier);
        QVERIFY(!field->saysCapsLock());
    }

private:
    SignInPage *page() { return m_pc->window->findChild<SignInPage *>(); }
    LockPage *lockPage() { return m_pc->window->findChild<LockPage *>(); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void open()
    {
        page()->refresh();
        QVERIFY(showActive(*m_pc->window));
    }
    void attempt(const QString &name, const QString &typed)
    {
        page()->door()->name()->setFocus();
        page()->door()->name()->selectAll();
        type(name);
        press(Qt::Key_Return);
        type(typed);
        press(Qt::Key_Return);
    }
    void give(const QString &name, bool mustChange = false, const QString &osAccount = u"kim"_s)
    {
        Credentials credentials;
        credentials.user = m_pc->office.user(name).id;
        credentials.password = m_hash;
        credentials.mustChange = mustChange;
        credentials.osAccount = osAccount;
        m_pc->office.write([&](Work &work) -> Expected<void> {
            FD_TRY(work.set(credentials));
            return work.askForProof();
        });
    }

    QString m_hash;
    std::unique_ptr<test::DeskWindow> m_pc;
};

QTEST_MAIN(TestSignIn)
#include "test_sign_in.moc"
