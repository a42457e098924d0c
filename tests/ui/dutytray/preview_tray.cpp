// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the tray and the whole window with data into pictures, to be looked at: preview_tray --output FOLDER
// [--procedure leeds] [--look dark]

#include "tests/support/preview.h"
#include "tests/ui/dutytray/front_desk.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_view.h"
#include "ui/shell/main_window.h"

#include <QSettings>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

void settle(int ms = 400)
{
    QTest::qWait(ms);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const PreviewCall call(app, u"leicester"_s, {}, QSize(1366, 768));
    test::FrontDesk office(call.procedure());
    office.fill();
    const std::unique_ptr<Session> session = office.session();
    QTemporaryDir settingsFolder;
    QSettings settings(settingsFolder.filePath(u"look.ini"_s), QSettings::IniFormat);

    Factories factories;
    TrayPanel *tray = nullptr;
    factories.panels.append({u"tray"_s, Icon::Tray, u"Duty tray"_s, QKeySequence(Qt::CTRL | Qt::Key_1),
                             [&tray](Desk &desk, QWidget *parent) {
                                 tray = new TrayPanel(desk, parent);
                                 return tray;
                             }});
    const auto placeholder = [](const QString &title) {
        return [title](Desk &, QWidget *parent) {
            auto *page = new QWidget(parent);
            page->setWindowTitle(title);
            return page;
        };
    };
    factories.panels.append(
        {u"work"_s, Icon::Work, u"My work"_s, QKeySequence(Qt::CTRL | Qt::Key_2), placeholder(u"My work"_s)});
    factories.newContact = [placeholder](Desk &desk, const PersonId &, QWidget *parent) {
        return placeholder(u"New contact"_s)(desk, parent);
    };
    factories.contact = [](Desk &, const Subject &, QWidget *parent) {
        auto *page = new QWidget(parent);
        page->setWindowTitle(u"Ava Sample C-000002"_s);
        return page;
    };

    for (const PreviewLook &look : call.looks({{u"wide"_s, ThemeChoice::Light, 100, {1920, 1080}}})) {
        SettingsStore store(settings);
        store.setTheme(look.theme);
        store.setTextPercent(look.percent);
        MainWindow window(*session, factories, store);
        window.resize(look.size);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qWarning("the window is not active");
        settle();
        const auto shoot = [&](QWidget *widget, const QString &what) {
            savePreview(*widget, call.folder(), u"%1-%2"_s.arg(what, look.name), 0);
        };
        shoot(&window, u"sign-in"_s);
        window.signIn(office.user(u"Morgan Reid"_s));
        window.activateWindow();
        settle(900);
        tray->view()->setFocus();
        tray->view()->goTo(office.ava);
        settle();
        shoot(&window, u"tray"_s);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(window.focusWidget(), u"sam"_s);
        settle(700);
        shoot(&window, u"search"_s);
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        tray->view()->setFocus();
        tray->view()->goTo(office.eli);
        settle();
        QTest::keyClick(tray->view(), Qt::Key_A);
        settle();
        if (auto *dialog = window.findChild<AllocateDialog *>()) {
            shoot(dialog, u"allocate"_s);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        }
        window.desk()->askToOpen(Subject(office.ava));
        window.desk()->say(u"Route chosen for Ava Sample."_s);
        window.desk()->complain(u"Local file cannot be reached since today 14:20. Check the network."_s);
        settle();
        shoot(&window, u"tabs"_s);
    }
    return 0;
}
