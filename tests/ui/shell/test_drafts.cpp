// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/shell/desk_window.h"
#include "ui/common/undo_bar.h"
#include "ui/shell/draft_watch.h"
#include "ui/shell/drafts_page.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What a crash has left is offered to whoever typed it, and to nobody else.
class TestDrafts : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_pc = std::make_unique<test::DeskWindow>();
    }
    void cleanup() { m_pc.reset(); }

    void afterACrashOneIsOfferedAndGoneOnWith()
    {
        const Draft draft = m_pc->leaveDraft(u"Sam Bell"_s, u"Nell Ashdown"_s);
        m_pc->work(u"Sam Bell"_s);
        QTRY_VERIFY2(m_pc->sees(u"1 draft of yours was not recorded."_s), qPrintable(m_pc->seen()));
        QVERIFY2(m_pc->sees(u"New contact about Nell Ashdown"_s), qPrintable(m_pc->seen()));
        QVERIFY(m_pc->button(u"1 draft"_s)); // in the foot, to come back to
        QAbstractButton *goOn = m_pc->button(u"Continue"_s);
        QVERIFY(goOn);
        goOn->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(m_pc->continued, QStringList{draft.id.text()});
        QCOMPARE(m_pc->pages().currentTitle(), u"New contact: continued"_s);
        QTRY_VERIFY(!m_pc->button(u"1 draft"_s)); // its page shows it
    }

    void nobodyIsBotheredWithoutDrafts()
    {
        m_pc->work(u"Sam Bell"_s);
        QTRY_VERIFY(watch()->isRead());
        QVERIFY(!m_pc->sees(u"not recorded"_s));
    }

    void thoseOfOthersAreCountedNotShown()
    {
        m_pc->leaveDraft(u"Lee Wong"_s, u"Nell Ashdown"_s);
        m_pc->leaveDraft(u"Kit Osei"_s, u"Nell Ashdown"_s);
        m_pc->work(u"Sam Bell"_s);
        QTRY_VERIFY(watch()->isRead());
        QVERIFY(!m_pc->sees(u"not recorded"_s));
        openPage();
        QTRY_VERIFY2(m_pc->sees(u"2 drafts of other people"_s), qPrintable(m_pc->seen()));
        QVERIFY(!m_pc->sees(u"Ashdown"_s));
        QVERIFY(m_pc->sees(u"Nothing of yours is left unsaved"_s));
    }

    void changesToAContactAreNamedByItAndReopenIt()
    {
        m_pc->leaveDraft(u"Sam Bell"_s, {}, Subject(m_pc->office.ava));
        m_pc->work(u"Sam Bell"_s);
        QTRY_VERIFY2(m_pc->sees(u"Changes to a contact: C-000002, Ava Sample"_s), qPrintable(m_pc->seen()));
        m_pc->button(u"Continue"_s)->click();
        QCOMPARE(m_pc->opened, QStringList{m_pc->office.ava.text()});
    }

    void discardingHasAWayBack()
    {
        m_pc->leaveDraft(u"Sam Bell"_s, u"Nell Ashdown"_s);
        m_pc->leaveDraft(u"Sam Bell"_s, u"Nell Ashdown"_s);
        m_pc->work(u"Sam Bell"_s);
        QTRY_COMPARE(watch()->mine().size(), 2);
        openPage();
        QAbstractButton *discard = m_pc->button(u"Discard: New contact about Nell Ashdown"_s);
        QVERIFY(discard);
        discard->setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_pc->button(u"Discard: New contact about Nell Ashdown"_s));
        QCOMPARE(m_pc->draftFiles().size(), 2); // not gone yet
        QVERIFY(!page()->undoBar()->isHidden());
        m_pc->button(u"Undo: Discarded: New contact about Nell Ashdown"_s)->click();
        QTRY_VERIFY(m_pc->button(u"Discard: New contact about Nell Ashdown"_s));

        page()->undoBar()->setDuration(20);
        m_pc->button(u"Discard: New contact about Nell Ashdown"_s)->click();
        QTRY_COMPARE(m_pc->draftFiles().size(), 1);
        QVERIFY(m_pc->button(u"Discard: New contact about Nell Ashdown"_s));
    }

    void leavingThePageMakesADiscardFinal()
    {
        m_pc->leaveDraft(u"Sam Bell"_s, u"Nell Ashdown"_s);
        m_pc->work(u"Sam Bell"_s);
        QTRY_COMPARE(watch()->mine().size(), 1);
        openPage();
        m_pc->button(u"Discard: New contact about Nell Ashdown"_s)->click();
        m_pc->shortcut(Qt::CTRL | Qt::Key_W);
        QTRY_COMPARE(m_pc->draftFiles().size(), 0);
    }

    void whatCannotBeReadIsNamedWithWhatToDo()
    {
        QDir().mkpath(m_pc->draftPath());
        QFile broken(m_pc->draftPath() + u'/' + DraftId::make().text() + u".draft"_s);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{ half of a");
        broken.close();
        m_pc->work(u"Sam Bell"_s);
        QTRY_VERIFY(watch()->isRead());
        openPage();
        QTRY_VERIFY2(m_pc->sees(u"One draft cannot be read."_s), qPrintable(m_pc->seen()));
        QVERIFY2(m_pc->sees(u"The files stay where they are"_s), qPrintable(m_pc->seen()));
    }

    void thePageIsFoundByItsName()
    {
        m_pc->work(u"Sam Bell"_s);
        m_pc->search(u">unsaved"_s);
        QTRY_COMPARE(m_pc->found(), QStringList{u"Drafts"_s});
        press(Qt::Key_Return);
        QTRY_VERIFY(page());
        QCOMPARE(m_pc->pages().currentTitle(), u"Drafts"_s);
    }

private:
    DraftWatch *watch() { return m_pc->window->workspace()->draftWatch(); }
    DraftsPage *page() { return m_pc->window->findChild<DraftsPage *>(); }
    void openPage()
    {
        m_pc->window->workspace()->openDrafts();
        QVERIFY(page());
    }

    std::unique_ptr<test::DeskWindow> m_pc;
};

QTEST_MAIN(TestDrafts)
#include "test_drafts.moc"
