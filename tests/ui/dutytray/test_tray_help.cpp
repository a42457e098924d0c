// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/desk/help_everywhere.h"
#include "tests/ui/dutytray/front_desk.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/desk/desk.h"
#include "ui/desk/help_link.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/return_dialog.h"
#include "ui/dutytray/route_dialog.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/style/apply_theme.h"

#include <QPushButton>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What the procedure says, beside the tray and in its dialogs.
class TestTrayHelp : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        start(true);
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_session.reset();
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void theTrayHasALink()
    {
        TrayPanel panel(*m_desk);
        panel.resize(1100, 600);
        QVERIFY(showActive(panel));
        auto *link = panel.findChild<HelpLink *>();
        QVERIFY(link && link->isVisible());
        QCOMPARE(link->accessibleName(), u"What the procedure says about the duty tray"_s);
        panel.setFocus();
        press(Qt::Key_F1);
        QCOMPARE(test::placesToldByPopup(), QStringList{u"tray.heading"_s});
        const TrayPanel mine(*m_desk, TrayPanel::Scope::Mine);
        QVERIFY(!mine.findChild<HelpLink *>());
    }

    void eachDialogHasItsOwn()
    {
        const std::pair<QDialog *, QString> dialogs[] = {
            {new AllocateDialog(*m_desk, row(), m_window.get()), u"tray.allocate"_s},
            {new RouteDialog(*m_desk, row(), m_window.get()), u"tray.route"_s},
        };
        for (const auto &[dialog, place] : dialogs) {
            dialog->open();
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            QCOMPARE(test::placesToldIn(*dialog), QStringList{place});
            for (QWidget *part : dialog->findChildren<QWidget *>()) {
                if (!part->isVisible() || part->focusPolicy() == Qt::NoFocus || part->focusProxy())
                    continue;
                part->setFocus();
                QTest::keyClick(part, Qt::Key_F1);
                QCOMPARE(test::placesToldByPopup(), QStringList{place});
            }
            QVERIFY(dialog->isVisible());
            dialog->reject();
        }
        QVERIFY(!ReturnDialog(*m_desk, row(), m_window.get()).findChild<HelpLink *>());
    }

    void nothingWhereTheProcedureIsSilent()
    {
        cleanup();
        start(false);
        QVERIFY(helpAt(m_desk->procedure(), u"tray.allocate"_s).isEmpty()); // or this shows nothing
        auto *dialog = new AllocateDialog(*m_desk, row(), m_window.get());
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(!dialog->findChild<HelpLink *>());
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d %%", percent) << percent;
    }

    void nothingIsClipped()
    {
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeChoice::Light, percent);
        auto *dialog = new RouteDialog(*m_desk, row(), m_window.get());
        dialog->open();
        QTest::qWait(50);
        const auto *asked = dialog->findChild<HelpLink *>();
        QVERIFY(asked->width() >= asked->sizeHint().width());
        QVERIFY(asked->sizeHint().height() <= dialog->confirmButton()->sizeHint().height()); // makes nothing higher
        if (percent < 200) // where the routes alone fill the window
            QVERIFY2(test::clippedIn(dialog).isEmpty(), qPrintable(test::clippedIn(dialog).join(u'\n')));
        TrayPanel panel(*m_desk);
        panel.resize(1100, 600);
        panel.show();
        QTest::qWait(50);
        const auto *link = panel.findChild<HelpLink *>();
        QVERIFY(link->width() >= link->sizeHint().width());
        QVERIFY(link->height() >= link->minimumSizeHint().height());
    }

private:
    void start(bool everywhere)
    {
        applyTheme(*qApp, ThemeChoice::Light);
        const QTemporaryDir folder;
        m_office = std::make_unique<test::FrontDesk>(everywhere ? test::helpEverywhere(u"wiltshire"_s, folder)
                                                                : u"wiltshire"_s);
        m_office->employ(u"Morgan Reid"_s, Role::TeamManager, u"615"_s);
        m_office->employ(u"Sam Bell"_s, Role::SocialWorker, u"615"_s);
        m_contact = m_office->record(m_office->know(u"Ava Sample"_s, u"2016-03-01"_s), u"Bruising seen at school."_s,
                                     u"2A"_s, u"2026-05-01T14:00"_s);
        m_session = m_office->session();
        m_desk = std::make_unique<Desk>(*m_session, m_office->user(u"Morgan Reid"_s));
        m_window = std::make_unique<QWidget>();
        m_window->resize(1366, 768);
        QVERIFY(showActive(*m_window));
    }

    TrayRow row() const
    {
        TrayRow row;
        row.subject = m_contact;
        row.givenName = u"Ava"_s;
        row.familyName = u"Sample"_s;
        row.headline = u"Bruising seen at school."_s;
        return row;
    }

    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    ContactId m_contact;
};

QTEST_MAIN(TestTrayHelp)
#include "test_tray_help.moc"
