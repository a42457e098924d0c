// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/screenshots.h"

#include "app/window/golden.h"
#include "app/window/tour_stops.h"
#include "core/base/translations.h"

#include <QApplication>
#include <QDir>

#include <algorithm>
#include <cstdio>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QList<Look> allLooks()
{
    const QSize small(1366, 768);
    const QSize large(1920, 1080);
    return {
        {u"1366x768-light-100"_s, small, ThemeChoice::Light, 100},
        {u"1366x768-dark-100"_s, small, ThemeChoice::Dark, 100},
        {u"1366x768-contrast-100"_s, small, ThemeChoice::HighContrast, 100},
        {u"1366x768-light-150"_s, small, ThemeChoice::Light, 150},
        {u"1366x768-dark-150"_s, small, ThemeChoice::Dark, 150},
        {u"1366x768-light-200"_s, small, ThemeChoice::Light, 200},
        {u"1920x1080-light-100"_s, large, ThemeChoice::Light, 100},
        {u"1920x1080-dark-100"_s, large, ThemeChoice::Dark, 100},
        {u"1920x1080-light-150"_s, large, ThemeChoice::Light, 150},
        {u"1920x1080-dark-150"_s, large, ThemeChoice::Dark, 150},
        {u"1920x1080-light-200"_s, large, ThemeChoice::Light, 200},
    };
}

/// Sets the stage of one procedure after the other and takes the pictures on it.
class Photographer : public QObject {
public:
    Photographer(Terminal &terminal, WindowCommands::Screenshots wish)
        : m_terminal(terminal)
        , m_wish(std::move(wish))
        , m_procedures(tourProcedures())
    {
    }

    /// The exit status, when it is over.
    int run()
    {
        QMetaObject::invokeMethod(
            this, [this] { next(); }, Qt::QueuedConnection);
        const int status = QApplication::exec();
        m_tour.reset();
        for (const QString &name : std::as_const(m_wish.screens)) {
            if (!m_known.contains(name))
                return complain(u"There is no screen \"%1\". See --list."_s.arg(name), ExitUsage);
        }
        return m_failed ? int(ExitNo) : status;
    }

private:
    void next()
    {
        m_tour.reset();
        m_folder.reset();
        if (m_procedures.isEmpty())
            return QCoreApplication::exit(ExitDone);
        const QString procedure = m_procedures.takeFirst();
        m_folder = std::make_unique<QTemporaryDir>();
        const Expected<DemoStage> stage = setStage(m_folder->path(), procedure, stageContacts);
        if (!stage)
            return QCoreApplication::exit(frontdoor::complain(m_terminal, stage.error()));
        for (const QString &refused : stage->refused)
            complain(u"Not on the stage: %1"_s.arg(refused), ExitNo);
        visit(*stage, procedure);
    }

    void visit(const DemoStage &stage, const QString &procedure)
    {
        QList<Stop> stops;
        for (const Stop &stop : tourStops(stage.premises)) {
            m_known.insert(stop.name);
            const bool wished = m_wish.screens.isEmpty() || m_wish.screens.contains(stop.name);
            if (stop.procedure == procedure && wished && (!m_wish.golden || isGolden(stop.name)))
                stops.append(stop);
        }
        if (m_wish.list) {
            for (const Stop &stop : std::as_const(stops))
                m_terminal.out << stop.name << Qt::endl;
            return next();
        }
        m_tour = std::make_unique<Tour>(
            stage, stops, m_wish.golden ? QList{goldenLook()} : wishedLooks(),
            [this](const Stop &stop, const Look &look, QWidget &screen) { take(stop, look, screen); });
        connect(m_tour.get(), &Tour::lost, this, [this](const QString &stop, const QString &step) {
            complain(u"The way to \"%1\" stopped at: %2"_s.arg(stop, step), ExitNo);
        });
        connect(
            m_tour.get(), &Tour::finished, this, [this] { next(); }, Qt::QueuedConnection);
        m_tour->start();
    }

    QList<Look> wishedLooks() const
    {
        QList<Look> looks = allLooks();
        if (!m_wish.looks.isEmpty()) {
            looks.removeIf([this](const Look &look) {
                return std::none_of(m_wish.looks.begin(), m_wish.looks.end(),
                                    [&](const QString &part) { return look.name.contains(part); });
            });
        }
        return looks;
    }

    void take(const Stop &stop, const Look &look, QWidget &screen)
    {
        const QDir folder(m_wish.folder);
        const QString path = folder.filePath(m_wish.golden ? stop.name + u".png"_s
                                                           : u"%1-%2.png"_s.arg(stop.name, look.name));
        const bool written = m_wish.golden ? goldenPicture(screen).save(path, "PNG", 0) : takePicture(screen, path);
        if (!written)
            complain(u"Cannot write %1."_s.arg(path), ExitNo);
    }

    int complain(const QString &words, int status)
    {
        m_failed = true;
        m_terminal.err << u"frontdoor: "_s << words << Qt::endl;
        return status;
    }

    Terminal &m_terminal;
    const WindowCommands::Screenshots m_wish;
    QStringList m_procedures;
    QSet<QString> m_known;
    bool m_failed = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Tour> m_tour;
};

} // namespace

namespace {

/// What the platform without a screen cannot do is no news.
void sayWhatMatters(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith("This plugin does not support"_L1))
        fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int takeScreenshots(int &argc, char **argv, Terminal &terminal, const WindowCommands::Screenshots &wish)
{
    QApplication app(argc, argv);
    loadTranslations(app, QLocale::c()); // the tour finds its way by the English words
    qInstallMessageHandler(&sayWhatMatters);
    if (!QDir().mkpath(wish.folder)) {
        terminal.err << u"frontdoor: Cannot make the folder %1."_s.arg(wish.folder) << Qt::endl;
        return ExitNo;
    }
    const int status = Photographer(terminal, wish).run();
    if (status == ExitDone && wish.list) {
        for (const Look &look : allLooks())
            terminal.out << u"  in "_s << look.name << Qt::endl;
    } else if (status == ExitDone) {
        terminal.out << u"The pictures are in %1."_s.arg(wish.folder) << Qt::endl;
    }
    return status;
}

} // namespace frontdoor
