// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/window_commands.h"

#include "app/window/demo_day.h"
#include "app/window/first_paint.h"
#include "app/window/office.h"
#include "app/window/screenshots.h"
#include "core/session/on_result.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QGuiApplication>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>

#include <optional>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString draftFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/drafts"_L1;
}

/// The program's settings, in the user's own folder.
std::unique_ptr<QSettings> userSettings()
{
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"frontdoor"_s, u"frontdoor"_s);
}

int openWindow(int &argc, char **argv, Terminal &terminal, const WindowCommands::Open &wish)
{
    const bool demo = wish.demo || wish.database.isEmpty();
    const QString database = demo && wish.database.isEmpty() ? demoPath() : wish.database;
    if (demo && !wish.demo)
        terminal.err << "frontdoor: No database was named; opening the demo with invented people."_L1 << Qt::endl;

    // The file is read while the window system starts.
    QFuture<Expected<Premises>> entering = enter(database, demo);
    QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Frontdoor"_s);
    QGuiApplication::setDesktopFileName(u"local.frontdoor.Frontdoor"_s);
    const std::unique_ptr<QSettings> settings = userSettings();

    std::unique_ptr<Office> office;
    std::unique_ptr<MainWindow> window;
    int trouble = ExitDone;
    onResult(&app, entering, [&](const Expected<Premises> &premises) {
        if (!premises) {
            trouble = complain(terminal, premises.error());
            QCoreApplication::exit(trouble);
            return;
        }
        office = std::make_unique<Office>(*premises, std::make_shared<SystemClock>(), draftFolder());
        window = std::make_unique<MainWindow>(office->session(), office->factories(), SettingsStore(*settings));
        if (wish.firstPaint)
            new FirstPaint(office->session(), *window, window.get());
        onResult(window.get(), office->session().open(), [&](const Expected<void> &opened) {
            if (!opened) {
                trouble = complain(terminal, opened.error());
                QCoreApplication::exit(trouble);
            }
        });
        window->show();
    });
    const int status = QApplication::exec();
    window.reset();
    office.reset();
    return trouble != ExitDone ? trouble : status;
}

} // namespace

WindowCommands windowCommands(int &argc, char **argv)
{
    WindowCommands commands;
    commands.open = [&argc, argv](Terminal &terminal, const WindowCommands::Open &wish) {
        return openWindow(argc, argv, terminal, wish);
    };
    commands.demoDay = [&argc, argv](Terminal &terminal, const WindowCommands::Pictures &wish) {
        return playDemoDay(argc, argv, terminal, wish.database, wish.folder);
    };
    commands.screenshots = [&argc, argv](Terminal &terminal, const WindowCommands::Pictures &wish) {
        return takeScreenshots(argc, argv, terminal, wish.folder);
    };
    return commands;
}

} // namespace frontdoor
