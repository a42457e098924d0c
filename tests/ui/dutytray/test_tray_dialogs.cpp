// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/radio_cards.h"
#include "ui/common/search_field.h"
#include "ui/desk/desk.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/findings_form.h"
#include "ui/dutytray/return_dialog.h"
#include "ui/dutytray/route_dialog.h"
#include "ui/style/apply_theme.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The dialogs of the tray under a procedure with routes, a limit of contacts per worker and other rules that warn.
class TestTrayDialogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void init()
    {
        failOnWarnings();
        m_office = std::make_unique<test::FrontDesk>(u"wiltshire"_s);
        m_office->employ(u"Morgan Reid"_s, Role::TeamManager, u"615"_s);
        m_office->employ(u"Sam Bell"_s, Role::SocialWorker, u"615"_s);
        m_office->employ(u"Lee Wong"_s, Role::SocialWorker, u"615"_s, 0.1); // holds one contact at most
        m_contact = m_office->record(m_office->know(u"Ava Sample"_s, u"2016-03-01"_s), u"Bruising seen at school."_s,
                                     u"2A"_s, u"2026-05-01T14:00"_s);
        const ContactId held = m_office->record(m_office->know(u"Eli Novak"_s, u"2011-03-01"_s),
                                                u"Missing overnight."_s, u"6"_s, u"2026-05-01T14:10"_s);
        for (const ContactId &contact : {m_contact, held}) {
            const QStringList systems{u"impulse"_s, u"carefirst"_s, u"closures"_s};
            m_office->act(u"Sam Bell"_s, RecordChecks{contact, systems, u"Nothing held."_s}, u"2026-05-01T14:15"_s);
            m_office->act(u"Sam Bell"_s, SendToTray{contact, u"615"_s}, u"2026-05-01T14:20"_s);
        }
        m_office->act(u"Morgan Reid"_s, Allocate{Subject(held), m_office->user(u"Lee Wong"_s).id, {}},
                      u"2026-05-01T14:30"_s);
        m_session = m_office->session();
        m_desk = std::make_unique<Desk>(*m_session, m_office->user(u"Morgan Reid"_s));
        m_window = std::make_unique<QWidget>();
        m_window->resize(1366, 768);
        QVERIFY(showActive(*m_window));
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_session.reset();
    }

    void theLoadIsShownBeforeAndAfter()
    {
        AllocateDialog *dialog = openAllocate();
        QCOMPARE(dialog->model()->rowCount(), 2);
        const WorkerRow first = dialog->model()->rowAt(0);
        QCOMPARE(first.name, u"Sam Bell"_s); // has room
        QCOMPARE(first.cap.value_or(0), 10);
        const WorkerRow full = dialog->model()->rowAt(1);
        QCOMPARE(full.name, u"Lee Wong"_s);
        QVERIFY(full.isOverCap());
        const QString sentence = dialog->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.contains(u"2 of 1 afterwards, over the limit"_s), qPrintable(sentence));
    }

    void aWarningWantsAReasonAndThenLetsItThrough()
    {
        AllocateDialog *dialog = openAllocate();
        QSignalSpy done(dialog, &CommandDialog::carriedOut);
        QTest::keyClicks(dialog->filter(), u"lee"_s);
        QTest::keyClick(dialog->filter(), Qt::Key_Return);
        QTRY_VERIFY(dialog->findings()->isVisible());
        QVERIFY2(dialog->findings()->spoken().contains(u"WIL-44"_s), qPrintable(dialog->findings()->spoken()));
        auto *reason = dialog->findings()->findChild<GrowingTextEdit *>();
        QVERIFY(reason);
        QTRY_VERIFY(reason->hasFocus());

        dialog->confirm(); // without a reason nothing is sent
        QCOMPARE(done.size(), 0);
        QVERIFY(dialog->isVisible());
        QTest::keyClicks(reason, u"Knows the family well"_s);
        QPointer<AllocateDialog> alive(dialog);
        dialog->confirm();
        QTRY_COMPARE(done.size(), 1);
        QTRY_VERIFY(!alive || !alive->isVisible());
        const Done result = done.first().first().value<Done>();
        QStringList told;
        for (const Finding &finding : result.told)
            told << finding.rule;
        QVERIFY(told.contains(u"WIL-44"_s));
    }

    void aFilterThatFitsNobodyCannotBeConfirmed()
    {
        AllocateDialog *dialog = openAllocate();
        QTest::keyClicks(dialog->filter(), u"nobody"_s);
        QCOMPARE(dialog->model()->rowCount(), 0);
        QVERIFY(!dialog->confirmButton()->isEnabled());
        QTest::keyClick(dialog->filter(), Qt::Key_Escape);
        QCOMPARE(dialog->model()->rowCount(), 2);
        QVERIFY(dialog->confirmButton()->isEnabled());
    }

    void arrowsInTheFilterChooseTheWorker()
    {
        AllocateDialog *dialog = openAllocate();
        QCOMPARE(dialog->chosen()->name, u"Sam Bell"_s);
        QTest::keyClick(dialog->filter(), Qt::Key_Down);
        QCOMPARE(dialog->chosen()->name, u"Lee Wong"_s);
        QTest::keyClick(dialog->filter(), Qt::Key_Up);
        QCOMPARE(dialog->chosen()->name, u"Sam Bell"_s);
    }

    void theRoutesOfTheProcedureAreOfferedWithTheirExplanation()
    {
        auto *dialog = new RouteDialog(*m_desk, row(), m_window.get());
        dialog->open();
        QSignalSpy done(dialog, &CommandDialog::carriedOut);
        dialog->confirm();
        QCOMPARE(done.size(), 0);
        QCOMPARE(dialog->findings()->spoken(), u"Choose a route."_s);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->cards()->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Down); // to the second, which chooses it
        QCOMPARE(dialog->cards()->chosenId(), u"II"_s);
        dialog->confirm();
        QTRY_COMPARE(done.size(), 1);
    }

    void whoMayNotTriageIsToldByWhichRule()
    {
        Desk worker(*m_session, m_office->user(u"Sam Bell"_s));
        auto *dialog = new RouteDialog(worker, row(), m_window.get());
        dialog->open();
        QTRY_VERIFY(!dialog->confirmButton()->isEnabled());
        QVERIFY2(dialog->findings()->spoken().contains(u"WIL-13"_s), qPrintable(dialog->findings()->spoken()));
        delete dialog;
    }

    void returningWantsWords()
    {
        m_office->act(
            u"Sam Bell"_s,
            Recommend{Subject(m_contact), u"redirect"_s, u"No threshold."_s, {{u"service"_s, u"Early help"_s}}},
            u"2026-05-01T15:00"_s);
        auto *dialog = new ReturnDialog(*m_desk, row(), m_window.get());
        dialog->open();
        QSignalSpy done(dialog, &CommandDialog::carriedOut);
        dialog->confirm();
        QCOMPARE(dialog->findings()->spoken(), u"Say what is to be done."_s);
        dialog->findChild<GrowingTextEdit *>()->setText(u"Ring the mother first."_s);
        dialog->confirm();
        QTRY_COMPARE(done.size(), 1);
    }

private:
    TrayRow row() const
    {
        TrayRow row;
        row.subject = m_contact;
        row.givenName = u"Ava"_s;
        row.familyName = u"Sample"_s;
        row.headline = u"Bruising seen at school."_s;
        return row;
    }

    AllocateDialog *openAllocate()
    {
        auto *dialog = new AllocateDialog(*m_desk, row(), m_window.get());
        dialog->open();
        if (!QTest::qWaitFor([&] { return dialog->chosen().has_value(); }))
            qFatal("no workers came");
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog is not active");
        return dialog;
    }

    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    ContactId m_contact;
};

QTEST_MAIN(TestTrayDialogs)
#include "test_tray_dialogs.moc"
