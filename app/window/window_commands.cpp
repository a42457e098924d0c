// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/window_commands.h"

#include "app/window/demo_day.h"
#include "app/window/first_paint.h"
#include "app/window/only_window.h"
#include "app/window/painted_search.h"
#include "app/window/reception.h"
#include "app/window/screenshots.h"
#include "app/window/temporary_place.h"
#include "core/base/translations.h"

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

/// Whether Qt has anything to draw on. Without it, it would end the program before a word could be said.
bool isDisplayThere()
{
#ifdef Q_OS_LINUX
    for (const char *variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    return false;
#else
    return true;
#endif
}

/// Whether somebody can see the windows and press their buttons.
bool isDisplaySeen()
{
    const QString platform = QGuiApplication::platformName();
    return platform != "offscreen"_L1 && !platform.startsWith("minimal"_L1);
}

int sayWithoutDisplay(int &argc, char **argv, Terminal &terminal, const Entrance &entrance)
{
    QCoreApplication app(argc, argv);
    loadTranslations(app, QLocale::c()); // what is printed is English
    if (!entrance.makeDemo) {
        if (const Expected<Premises> premises = enterNow(entrance); !premises)
            return complain(terminal, premises.error());
    }
    terminal.err << "frontdoor: There is no display, so the window cannot open. See frontdoor --help for what works "
                    "without one."_L1
                 << Qt::endl;
    return ExitNo;
}

int openWindow(int &argc, char **argv, Terminal &terminal, const WindowCommands::Open &wish)
{
    const std::unique_ptr<QSettings> settings = userSettings();
    const QString named = wish.demo                                       ? QString()
                          : wish.database.isEmpty() && !wish.isMeasured() ? SettingsStore(*settings).lastDatabase()
                                                                          : wish.database;
    Entrance entrance;
    entrance.makeDemo = named.isEmpty() || named == demoPath();
    entrance.database = named.isEmpty() ? demoPath() : named;
    entrance.mode = wish.readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite;
    if (!isDisplayThere())
        return sayWithoutDisplay(argc, argv, terminal, entrance);

    // Before there are other threads, which may read the environment.
    const TemporaryPlace temporary(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/temp"_L1);
    // The file is read while the window system starts; what nobody has decided yet waits until somebody can be asked.
    const bool isUndecided = named.isEmpty() && !wish.demo;
    std::optional<QFuture<Expected<Premises>>> entering;
    if (!isUndecided)
        entering = enter(entrance);
    QApplication app(argc, argv);
    loadTranslations(app);
    QGuiApplication::setApplicationDisplayName(u"Frontdoor"_s);
    QGuiApplication::setDesktopFileName(u"local.frontdoor.Frontdoor"_s);

    if (entering && !wish.isMeasured() && OnlyWindow::raiseOther(entrance.database)) {
        terminal.err << u"frontdoor: %1 is open already. Its window was brought to the front."_s.arg(entrance.database)
                     << Qt::endl;
        entering->waitForFinished();
        return ExitDone;
    }
    int trouble = ExitDone;
    Reception reception(*settings, draftFolder(), demoPath());
    QObject::connect(&reception, &Reception::troubled, &app, [&](const Error &error) {
        trouble = complain(terminal, error);
        if (wish.isMeasured() || !isDisplaySeen())
            QCoreApplication::exit(trouble);
    });
    QObject::connect(&reception, &Reception::entered, &app, [&] {
        trouble = ExitDone;
        if (!wish.isMeasured())
            new OnlyWindow(reception.database(), reception.window());
        if (wish.firstPaint)
            new FirstPaint(reception.office()->session(), *reception.window(), reception.window());
        if (!wish.typing.isEmpty())
            new PaintedSearch(reception.office()->session(), *reception.window(), wish.typing, terminal);
    });
    if (entering) {
        reception.receive(entrance, *entering);
    } else if (isDisplaySeen() && !wish.isMeasured()) {
        reception.welcome();
    } else {
        terminal.err << "frontdoor: No database was named; opening the demo with invented people."_L1 << Qt::endl;
        reception.receive(entrance);
    }
    const int status = QApplication::exec();
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
    commands.screenshots = [&argc, argv](Terminal &terminal, const WindowCommands::Screenshots &wish) {
        return takeScreenshots(argc, argv, terminal, wish);
    };
    return commands;
}

} // namespace frontdoor
