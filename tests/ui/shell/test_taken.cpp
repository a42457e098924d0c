// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/shell/desk_window.h"
#include "ui/shell/draft_watch.h"
#include "ui/shell/drafts_page.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What was taken under a provisional number is asked for until it is recorded, and never lost by one press.
class TestTaken : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_pc = std::make_unique<test::DeskWindow>();
    }
    void cleanup() { m_pc.reset(); }

    void theFirstIsOfferedToBeRecorded()
    {
        const Draft second = leaveTaken(u"Ben Ashdown"_s, u"P-DUTY3-0008"_s, 5);
        const Draft first = leaveTaken(u"Nell Ashdown"_s, u"P-DUTY3-0007"_s, 9);
        m_pc->work(u"Sam Bell"_s);
        QTRY_VERIFY2(m_pc->sees(u"2 contacts were taken while the data could not be reached."_s),
                     qPrintable(m_pc->seen()));
        QVERIFY2(m_pc->sees(u"First P-DUTY3-0007: New contact about Nell Ashdown"_s), qPrintable(m_pc->seen()));
        QVERIFY(!m_pc->sees(u"drafts of yours were not recorded"_s)); // said once
        QAbstractButton *record = m_pc->button(u"Record the first…"_s);
        QVERIFY(record);
        record->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(m_pc->continued, QStringList{first.id.text()});
        QTRY_VERIFY2(m_pc->sees(u"1 contact was taken while the data could not be reached."_s),
                     qPrintable(m_pc->seen()));
        QVERIFY(m_pc->button(u"Record it…"_s));
        Q_UNUSED(second)
    }

    void theyStandFirstOnTheirPage()
    {
        m_pc->leaveDraft(u"Sam Bell"_s, u"Nell Ashdown"_s);
        leaveTaken(u"Ben Ashdown"_s, u"P-DUTY3-0008"_s, 5);
        m_pc->work(u"Sam Bell"_s);
        QTRY_COMPARE(watch()->mine().size(), 2);
        QCOMPARE(watch()->mine().first().title, u"P-DUTY3-0008: New contact about Ben Ashdown"_s);
        QVERIFY2(watch()->mine().first().detail.endsWith(u"to be recorded"_s),
                 qPrintable(watch()->mine().first().detail));
        openPage();
        QTRY_VERIFY(m_pc->button(u"Record: P-DUTY3-0008: New contact about Ben Ashdown"_s));
        QVERIFY(!m_pc->button(u"Discard: P-DUTY3-0008: New contact about Ben Ashdown"_s));
    }

    void leavingOneOutIsAskedAbout()
    {
        leaveTaken(u"Ben Ashdown"_s, u"P-DUTY3-0008"_s, 5);
        m_pc->work(u"Sam Bell"_s);
        QTRY_COMPARE(watch()->mine().size(), 1);
        openPage();
        QAbstractButton *leave = m_pc->button(u"Leave out: P-DUTY3-0008: New contact about Ben Ashdown"_s);
        QVERIFY(leave);
        leave->setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY2(m_pc->sees(u"P-DUTY3-0008 was told to a caller."_s), qPrintable(m_pc->seen()));
        QCOMPARE(QApplication::focusWidget(), m_pc->button(u"Keep it"_s)); // what Enter does harms nothing
        QCOMPARE(watch()->mine().size(), 1);
        m_pc->button(u"Leave it out"_s)->click();
        QTRY_VERIFY(watch()->mine().isEmpty());
        m_pc->shortcut(Qt::CTRL | Qt::Key_W);
        QTRY_COMPARE(m_pc->draftFiles().size(), 0);
    }

    void signingOutSaysWhatStaysBehind()
    {
        leaveTaken(u"Ben Ashdown"_s, u"P-DUTY3-0008"_s, 5);
        m_pc->work(u"Sam Bell"_s);
        QTRY_COMPARE(watch()->waiting(), 1);
        m_pc->window->askToSignOut();
        QVERIFY(m_pc->window->desk());
        QTRY_VERIFY2(m_pc->sees(u"1 that you took under a provisional number is not recorded yet."_s),
                     qPrintable(m_pc->seen()));
        m_pc->button(u"Stay"_s)->click();
        QVERIFY(!m_pc->sees(u"is not recorded yet"_s));
        m_pc->window->askToSignOut();
        m_pc->button(u"Sign out"_s)->click();
        QTRY_VERIFY(!m_pc->window->desk());
        QCOMPARE(m_pc->draftFiles().size(), 1);
    }

    void closingSaysWhatStaysBehind()
    {
        leaveTaken(u"Ben Ashdown"_s, u"P-DUTY3-0008"_s, 5);
        m_pc->work(u"Sam Bell"_s);
        QTRY_COMPARE(watch()->waiting(), 1);
        QVERIFY(!m_pc->window->close());
        QVERIFY(m_pc->window->isVisible());
        QTRY_VERIFY(m_pc->button(u"Close"_s));
        m_pc->button(u"Close"_s)->click();
        QTRY_VERIFY(!m_pc->window->isVisible());
        QCOMPARE(m_pc->draftFiles().size(), 1);
    }

    void whoHasNoneIsNotAsked()
    {
        m_pc->leaveDraft(u"Sam Bell"_s, u"Nell Ashdown"_s);
        m_pc->work(u"Sam Bell"_s);
        QTRY_COMPARE(watch()->mine().size(), 1);
        QVERIFY(m_pc->window->close());
    }

private:
    DraftWatch *watch() { return m_pc->window->workspace()->draftWatch(); }
    void openPage()
    {
        m_pc->window->workspace()->openDrafts();
        QVERIFY(m_pc->window->findChild<DraftsPage *>());
    }
    Draft leaveTaken(const QString &about, const QString &number, int minutesAgo)
    {
        Draft draft = m_pc->leaveDraft(u"Sam Bell"_s, about);
        draft.taken = TakenDown{number, m_pc->office.now().plusMs(-minutesAgo * 60'000), CommandId::make()};
        if (!DraftFolder(m_pc->draftPath()).write(draft, PlainDraftCodec()))
            qFatal("the draft could not be written");
        return draft;
    }

    std::unique_ptr<test::DeskWindow> m_pc;
};

QTEST_MAIN(TestTaken)
#include "test_taken.moc"
