// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/dutytray/text_fits.h"
#include "tests/ui/shell/desk_window.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/text_window.h"
#include "ui/shell/detached_window.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/sign_in_page.h"

#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// A desk that is left shows nothing of anybody.
class TestLock : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_pc = std::make_unique<test::DeskWindow>();
    }
    void cleanup() { m_pc.reset(); }

    void ctrlLCoversEverythingAndEnterGoesOn()
    {
        m_pc->work(u"Morgan Reid"_s);
        m_pc->desk().askToOpen(Subject(m_pc->office.ava));
        QVERIFY(m_pc->window->windowTitle().contains(u"Ava"_s));
        auto *field = new QLineEdit(m_pc->pages().current());
        field->show();
        field->setFocus();
        m_pc->shortcut(Qt::CTRL | Qt::Key_L);
        QVERIFY(m_pc->window->isLocked());
        QVERIFY(!m_pc->window->workspace()->isVisible());
        QVERIFY(!m_pc->window->windowTitle().contains(u"Ava"_s));
        QVERIFY2(m_pc->sees(u"Morgan Reid"_s) && m_pc->sees(u"asks for no password"_s), qPrintable(m_pc->seen()));
        QVERIFY(lockPage()->goOn()->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(!m_pc->window->isLocked());
        QVERIFY(m_pc->window->workspace()->isVisible());
        QVERIFY(field->hasFocus());
        QVERIFY(m_pc->window->windowTitle().contains(u"Ava"_s));
    }

    void otherWindowsAreCoveredAndComeBack()
    {
        m_pc->work(u"Morgan Reid"_s);
        m_pc->desk().askToOpen(Subject(m_pc->office.ava));
        auto *page = m_pc->pages().current();
        auto *label = new QLabel(u"Ava Sample, 10 years"_s, page);
        label->show();
        m_pc->shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
        QTRY_VERIFY(page->window() != m_pc->window.get());
        auto *torn = qobject_cast<DetachedWindow *>(page->window());
        QVERIFY(torn && torn->isVisible());
        auto *dialog = new QDialog(m_pc->window.get());
        dialog->open();
        QSignalSpy finished(dialog, &QDialog::finished);
        GrowingTextEdit text(m_pc->window->workspace());
        text.setAccessibleName(u"Concern"_s);
        text.show();
        text.popOut();
        auto *menu = new QMenu(m_pc->window.get());
        menu->addAction(u"Ava Sample"_s);
        menu->popup({10, 10});

        m_pc->window->lock();
        QVERIFY(torn->isVisible()); // where it was, but
        QVERIFY(!label->isVisible());
        QVERIFY(!torn->windowTitle().contains(u"Ava"_s));
        QVERIFY(!dialog->isVisible());
        QVERIFY(!text.poppedOut()->isVisible());
        QVERIFY(!menu->isVisible());
        // What opens meanwhile does not stay open.
        QWidget late(nullptr, Qt::Window);
        late.show();
        QTRY_VERIFY(!late.isVisible());

        m_pc->window->unlock();
        QVERIFY(label->isVisible());
        QVERIFY(torn->windowTitle().contains(u"Ava"_s));
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->windowModality(), Qt::WindowModal);
        QCOMPARE(finished.size(), 0);
        QVERIFY(text.poppedOut()->isVisible());
        QVERIFY(late.isVisible());
        dialog->reject();
    }

    void itLocksWhenNobodyIsThereForTenMinutes()
    {
        m_pc->work(u"Morgan Reid"_s);
        QCOMPARE(m_pc->window->idleWatch()->minutes(), 10);
        pass(9);
        QVERIFY(!m_pc->window->isLocked());
        m_pc->shortcut(Qt::CTRL | Qt::Key_1); // somebody is there
        pass(9);
        QVERIFY(!m_pc->window->isLocked());
        pass(1);
        QVERIFY(m_pc->window->isLocked());
    }

    void theSettingsSayWhenOrNever()
    {
        SettingsStore(m_pc->settings).setLockMinutes(0);
        m_pc->work(u"Morgan Reid"_s);
        m_pc->window->followSettings();
        pass(600);
        QVERIFY(!m_pc->window->isLocked());
        SettingsStore(m_pc->settings).setLockMinutes(3);
        m_pc->window->followSettings();
        pass(3);
        QVERIFY(m_pc->window->isLocked());
    }

    void whatASettingDoesNotSayIsAsUsual()
    {
        m_pc->work(u"Morgan Reid"_s);
        m_pc->window->setUsualLockMinutes(0); // the demo
        pass(600);
        QVERIFY(!m_pc->window->isLocked());
        m_pc->shortcut(Qt::CTRL | Qt::Key_L);
        QVERIFY(m_pc->window->isLocked());
    }

    void aClockThatIsPutBackLocksNobodyOut()
    {
        m_pc->work(u"Morgan Reid"_s);
        pass(-60);
        pass(9);
        QVERIFY(!m_pc->window->isLocked());
    }

    void draftsAreOnTheDiskAtOnce()
    {
        m_pc->work(u"Morgan Reid"_s);
        Draft draft;
        draft.id = DraftId::make();
        draft.kind = u"new-contact"_s;
        draft.content = {{u"user"_s, m_pc->desk().user().id.text()}};
        m_pc->journal->edit(draft);
        m_pc->window->lock();
        QTRY_COMPARE_WITH_TIMEOUT(m_pc->draftFiles().size(), 1, 500); // by itself it would take 700 ms
    }

    void theSessionAndItsTimersGoOn()
    {
        m_pc->work(u"Morgan Reid"_s);
        m_pc->window->lock();
        bool answered = false;
        m_pc->desk().submit(m_pc->window.get(), MarkSeen{m_pc->office.gil}, [&](const auto &) { answered = true; });
        QTRY_VERIFY(answered);
        QVERIFY(m_pc->window->isLocked());
    }

    void somebodyElseSignsInInstead()
    {
        m_pc->work(u"Morgan Reid"_s);
        auto *dialog = new QDialog(m_pc->window->workspace());
        dialog->open();
        m_pc->window->lock();
        press(Qt::Key_Tab);
        QVERIFY(lockPage()->somebodyElse()->hasFocus());
        QPointer shown(dialog);
        press(Qt::Key_Return);
        QVERIFY(!m_pc->window->isLocked());
        QVERIFY(!m_pc->window->desk());
        QVERIFY(m_pc->window->findChild<SignInPage *>()->isVisible());
        QVERIFY(!shown || !shown->isVisible());
        m_pc->work(u"Kit Osei"_s);
        QCOMPARE(m_pc->desk().user().name, u"Kit Osei"_s);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d", percent) << percent;
    }

    void nothingIsClipped()
    {
        QFETCH(int, percent);
        m_pc->leaveDraft(u"Morgan Reid"_s, u"Nell Ashdown"_s);
        m_pc->work(u"Morgan Reid"_s);
        m_pc->window->setAppearance(ThemeChoice::HighContrast, percent);
        m_pc->window->workspace()->openDrafts();
        QTRY_VERIFY(m_pc->button(u"Continue: New contact about Nell Ashdown"_s));
        QTest::qWait(50);
        QStringList clipped = test::clippedIn(m_pc->window.get());
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        m_pc->window->lock();
        QTest::qWait(50);
        clipped = test::clippedIn(m_pc->window.get());
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        m_pc->window->setAppearance(ThemeChoice::Light, 100);
    }

    void nobodySignedInIsNothingToLock()
    {
        QVERIFY(showActive(*m_pc->window));
        m_pc->window->lock();
        QVERIFY(!m_pc->window->isLocked());
    }

private:
    LockPage *lockPage() { return m_pc->window->findChild<LockPage *>(); }
    void pass(int minutes)
    {
        m_pc->office.setNow(m_pc->office.now().plusMs(minutes * 60'000LL));
        m_pc->window->idleWatch()->look();
    }

    std::unique_ptr<test::DeskWindow> m_pc;
};

QTEST_MAIN(TestLock)
#include "test_lock.moc"
