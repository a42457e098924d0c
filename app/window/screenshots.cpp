// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/screenshots.h"

#include "app/window/scene.h"
#include "core/session/on_result.h"
#include "ui/contact/person_picker.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_view.h"

#include <QApplication>
#include <QDir>

#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

struct Look {
    const char *name;
    QSize size;
    ThemeChoice theme;
    int textPercent;
};

constexpr auto looks = std::to_array<Look>({
    {"1366x768-light-100", {1366, 768}, ThemeChoice::Light, 100},
    {"1366x768-dark-100", {1366, 768}, ThemeChoice::Dark, 100},
    {"1366x768-contrast-100", {1366, 768}, ThemeChoice::HighContrast, 100},
    {"1366x768-light-150", {1366, 768}, ThemeChoice::Light, 150},
    {"1366x768-dark-150", {1366, 768}, ThemeChoice::Dark, 150},
    {"1920x1080-light-100", {1920, 1080}, ThemeChoice::Light, 100},
    {"1920x1080-dark-100", {1920, 1080}, ThemeChoice::Dark, 100},
    {"1920x1080-light-150", {1920, 1080}, ThemeChoice::Light, 150},
    {"1920x1080-dark-150", {1920, 1080}, ThemeChoice::Dark, 150},
});

/// Takes the pictures of one look after the other, each in a window of its own.
class Photographer : public QObject {
public:
    Photographer(Terminal &terminal, Premises premises, QString folder)
        : m_terminal(terminal)
        , m_premises(std::move(premises))
        , m_folder(std::move(folder))
    {
    }

    void next()
    {
        m_script.reset();
        m_scene.reset();
        if (m_look == looks.size())
            return QCoreApplication::exit(m_failed ? ExitNo : ExitDone);
        const Look &look = looks[m_look++];
        m_scene = std::make_unique<Scene>(m_premises, look.size, look.theme, look.textPercent);
        m_script = std::make_unique<Script>();
        plan(QLatin1String(look.name));
        connect(m_script.get(), &Script::finished, this, [this] {
            QMetaObject::invokeMethod(
                this, [this] { next(); }, Qt::QueuedConnection);
        });
        connect(m_script.get(), &Script::stuck, this, [this](const QString &what) {
            m_terminal.err << u"frontdoor: The pictures stopped at: %1"_s.arg(what) << Qt::endl;
            QCoreApplication::exit(ExitNo);
        });
        m_script->start();
    }

private:
    void plan(QLatin1String look)
    {
        const auto quiet = [this] { return m_scene->isQuiet(); };
        const auto picture = [this, look](const char *screen) {
            return [this, look, screen] {
                const QString path = QDir(m_folder).filePath(u"%1-%2.png"_s.arg(QLatin1String(screen), look));
                if (!takePicture(m_scene->window(), path)) {
                    m_failed = true;
                    m_terminal.err << u"frontdoor: Cannot write %1."_s.arg(path) << Qt::endl;
                }
            };
        };
        m_script->then(u"the sign-in page"_s, quiet, picture("sign-in"));
        m_script->then(
            u"signing in"_s, [this] { return m_scene->signIn(Role::AssistantTeamManager, u"615"_s); }, [] {});
        m_script->then(
            u"the duty tray"_s, [this] { return trayRows() > 0; }, [this] { selectAwaiting(); });
        m_script->then(u"the duty tray's preview"_s, quiet, picture("duty-tray"));
        m_script->then(u"my work"_s, [this] { m_scene->window().showPanel(u"my-work"_s); });
        m_script->then(u"my work, read"_s, quiet, picture("my-work"));
        m_script->then(u"the contact to decide"_s, [this] { m_scene->desk()->askToOpen(m_toDecide); });
        m_script->then(u"the contact to decide, read"_s, quiet, picture("contact"));
        m_script->then(u"a new contact"_s, [this] { m_scene->desk()->askForNewContact(); });
        m_script->then(u"the new contact form"_s, quiet, picture("new-contact"));
        m_script->then(
            u"the person search"_s, [this] { return shown<PersonPicker>(m_scene->window()) != nullptr; },
            [this] { shown<PersonPicker>(m_scene->window())->setText(m_name); });
        m_script->then(u"the person search, read"_s, quiet, picture("new-contact-search"));
    }

    int trayRows()
    {
        const auto *panel = shown<TrayPanel>(m_scene->window());
        return panel ? panel->model()->rowCount() : 0;
    }

    /// The first contact that waits for a manager, else the first row.
    void selectAwaiting()
    {
        onResult(&m_scene->window(),
                 m_scene->session().read<QList<TrayRow>>(ReadSlot(),
                                                         [](Views &views) {
                                                             return views.tray({u"615"_s, {}, 2000});
                                                         }),
                 [this](const Expected<QList<TrayRow>> &rows) {
                     if (!rows || rows->isEmpty())
                         return;
                     const auto waiting = std::find_if(rows->begin(), rows->end(), [](const TrayRow &row) {
                         return row.subject.kind == SubjectKind::Contact && !row.recommendedOutcome.isEmpty();
                     });
                     const TrayRow &row = waiting == rows->end() ? rows->first() : *waiting;
                     m_toDecide = row.subject;
                     m_name = row.familyName;
                     if (auto *panel = shown<TrayPanel>(m_scene->window()))
                         panel->view()->goTo(row.subject);
                 });
    }

    Terminal &m_terminal;
    Premises m_premises;
    QString m_folder;
    size_t m_look = 0;
    bool m_failed = false;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<Script> m_script;
    Subject m_toDecide;
    QString m_name;
};

} // namespace

int takeScreenshots(int &argc, char **argv, Terminal &terminal, const QString &folder)
{
    QApplication app(argc, argv);
    if (!QDir().mkpath(folder)) {
        terminal.err << u"frontdoor: Cannot make the folder %1."_s.arg(folder) << Qt::endl;
        return ExitNo;
    }
    const QTemporaryDir data;
    const QFuture<Expected<Premises>> entering = enter({data.filePath(u"demo.frontdoor"_s), true});
    std::unique_ptr<Photographer> photographer;
    onResult(&app, entering, [&](const Expected<Premises> &premises) {
        if (!premises)
            return QCoreApplication::exit(complain(terminal, premises.error()));
        photographer = std::make_unique<Photographer>(terminal, *premises, folder);
        photographer->next();
    });
    const int status = QApplication::exec();
    photographer.reset();
    if (status == ExitDone)
        terminal.out << u"The pictures are in %1."_s.arg(folder) << Qt::endl;
    return status;
}

} // namespace frontdoor
