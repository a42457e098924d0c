// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the tray and the whole window with data into pictures, to be looked at: preview_tray FOLDER [procedure]

#include "tests/ui/dutytray/front_desk.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTextStream>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

struct Look {
    const char *name;
    ThemeChoice theme;
    int percent;
    QSize size;
};

void settle(int ms = 400)
{
    QTest::qWait(ms);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, u"."_s));
    folder.mkpath(u"."_s);
    test::FrontDesk office(app.arguments().value(2, u"leicester"_s));
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

    const Look looks[] = {
        {"light", ThemeChoice::Light, 100, {1366, 768}},           {"dark", ThemeChoice::Dark, 100, {1366, 768}},
        {"contrast", ThemeChoice::HighContrast, 100, {1366, 768}}, {"light-150", ThemeChoice::Light, 150, {1366, 768}},
        {"light-200", ThemeChoice::Light, 200, {1366, 768}},       {"wide", ThemeChoice::Light, 100, {1920, 1080}},
    };
    for (const Look &look : looks) {
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
            const QString path = folder.filePath(u"%1-%2.png"_s.arg(what, QLatin1String(look.name)));
            if (!widget->grab().save(path))
                qFatal("cannot write %s", qPrintable(path));
            QTextStream(stdout) << path << Qt::endl;
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
