// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/screenshots.h"

#include "app/window/scene.h"
#include "core/session/on_result.h"
#include "ui/common/form_page.h"
#include "ui/contact/person_picker.h"
#include "ui/desk/rule_popover.h"
#include "ui/dutytray/tray_actions.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
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
    {"1366x768-light-200", {1366, 768}, ThemeChoice::Light, 200},
    {"1920x1080-light-100", {1920, 1080}, ThemeChoice::Light, 100},
    {"1920x1080-dark-100", {1920, 1080}, ThemeChoice::Dark, 100},
    {"1920x1080-light-150", {1920, 1080}, ThemeChoice::Light, 150},
    {"1920x1080-dark-150", {1920, 1080}, ThemeChoice::Dark, 150},
    {"1920x1080-light-200", {1920, 1080}, ThemeChoice::Light, 200},
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
        step(u"the sign-in page"_s, [this, look] { picture(look, "sign-in"); });
        m_script->then(
            u"signing in"_s, [this] { return m_scene->signIn(Role::AssistantTeamManager, u"615"_s); }, [] {});
        m_script->then(
            u"the duty tray"_s, [this] { return trayRows() > 0; }, [this] { selectAwaiting(); });
        step(u"the duty tray's preview"_s, [this, look] {
            picture(look, "duty-tray");
            panel()->findChild<TrayActions *>()->returnToWorker(*panel()->view()->currentRow());
        });
        dialog(look, u"the way back"_s, "return");
        step(u"the routes"_s, [this] { Script::press(&m_scene->window(), Qt::Key_R); });
        dialog(look, u"the routes"_s, "route");
        step(u"one that nobody holds"_s, [this] { panel()->view()->goTo(m_unallocated); });
        step(u"the workers"_s, [this] { Script::press(&m_scene->window(), Qt::Key_A); });
        dialog(look, u"the workers"_s, "allocate");
        step(u"my work"_s, [this] { m_scene->window().showPanel(u"my-work"_s); });
        step(u"my work, read"_s, [this, look] { picture(look, "my-work"); });
        step(u"the contact to decide"_s, [this] { m_scene->desk()->askToOpen(m_toDecide); });
        step(u"the contact to decide, read"_s, [this, look] {
            picture(look, "contact");
            button(u"Authorise…"_s)->click();
        });
        step(u"the decision"_s, [this, look] { picture(look, "authorise"); });
        step(u"a closed contact"_s, [this] { m_scene->desk()->askToOpen(m_closed); });
        step(u"a closed contact, read"_s, [this, look] {
            picture(look, "closed-contact");
            shown<FormPage>(m_scene->window())->goToSection(u"parents"_s);
        });
        step(u"its answers"_s, [this, look] {
            picture(look, "closed-contact-answers");
            Script::shortcut(&m_scene->window(), Qt::CTRL | Qt::Key_F1);
        });
        dialog(look, u"what the procedure says"_s, "procedure");
        step(u"a new contact"_s, [this] { m_scene->desk()->askForNewContact(); });
        step(u"the new contact form"_s, [this, look] {
            picture(look, "new-contact");
            shown<FormPage>(m_scene->window())->goToSection(u"parents"_s);
            Script::press(&m_scene->window(), Qt::Key_F1);
        });
        step(u"help on the parents"_s, [this, look] {
            picture(look, "new-contact-parents");
            auto *help = shown<RulePopover>(m_scene->window());
            pictureOf(*help, look, "help");
            help->close();
            shown<FormPage>(m_scene->window())->goToSection(u"child"_s);
        });
        step(u"the person search"_s, [this] { shown<PersonPicker>(m_scene->window())->setText(m_name); });
        step(u"the person search, read"_s, [this, look] { picture(look, "new-contact-search"); });
        step(u"restricting a record"_s, [this] { restrict(); });
        step(u"the restricted record"_s, [this] { m_scene->desk()->askToOpen(m_restricted); });
        step(u"the restricted record, read"_s, [this, look] {
            picture(look, "restricted-record");
            m_scene->window().showPanel(u"duty-tray"_s);
            panel()->view()->goTo(m_restricted);
        });
        step(u"its row in the tray"_s, [this, look] { picture(look, "restricted-row"); });
    }

    void step(const QString &what, std::function<void()> act) { m_scene->plan(*m_script, what, std::move(act)); }

    void dialog(QLatin1String look, const QString &what, const char *screen)
    {
        m_script->then(
            what, [this] { return shown<QDialog>(m_scene->window()) && m_scene->isQuiet(); },
            [this, look, screen] {
                auto *dialog = shown<QDialog>(m_scene->window());
                pictureOf(*dialog, look, screen);
                dialog->reject();
                m_scene->stir();
            });
    }

    void picture(QLatin1String look, const char *screen) { pictureOf(m_scene->window(), look, screen); }
    void pictureOf(QWidget &widget, QLatin1String look, const char *screen)
    {
        const QString path = QDir(m_folder).filePath(u"%1-%2.png"_s.arg(QLatin1String(screen), look));
        if (!takePicture(widget, path)) {
            m_failed = true;
            m_terminal.err << u"frontdoor: Cannot write %1."_s.arg(path) << Qt::endl;
        }
    }

    TrayPanel *panel() { return shown<TrayPanel>(m_scene->window()); }
    QAbstractButton *button(const QString &words)
    {
        const QList<QAbstractButton *> found = buttonsOf(m_scene->window(), words, Pressable::OrNot);
        if (!found.isEmpty())
            return found.first();
        qFatal("There is no button \"%s\".", qPrintable(words));
    }

    int trayRows() { return panel() ? panel()->model()->rowCount() : 0; }

    struct Found {
        TrayRow toDecide;
        Subject unallocated;
        Subject closed;
        Subject restricted;
        std::optional<RestrictRecord> restriction; ///< none: it is in force since the look before
        UserId manager;
    };

    /// The first contact that waits for a manager, one that nobody holds, and one that is closed.
    static Expected<Found> find(Views &views)
    {
        FD_ASSIGN(const QList<TrayRow> rows, views.tray({u"615"_s, {}, 2000, {}}));
        Found found;
        QList<PersonId> children;
        for (const TrayRow &row : rows) {
            const bool contact = row.subject.kind == SubjectKind::Contact;
            if (contact && !row.recommendedOutcome.isEmpty() && found.toDecide.subject.id.isEmpty())
                found.toDecide = row;
            if (contact && !row.worker && found.unallocated.id.isEmpty())
                found.unallocated = row.subject;
            if (contact && row.worker && row.recommendedOutcome.isEmpty()
                && (row.withheld || found.restricted.id.isEmpty())) {
                found.restricted = row.subject;
                found.restriction.reset();
                if (!row.withheld)
                    found.restriction = RestrictRecord{row.child, u"A colleague's niece."_s, {}};
            }
            if (!row.withheld)
                children.append(row.child);
        }
        FD_ASSIGN(const QList<User> users, views.users());
        for (const User &user : users) {
            if (user.role == Role::TeamManager && user.team == "615"_L1)
                found.manager = user.id;
        }
        FD_ASSIGN(const QList<PastContact> before, views.contactsAbout(children, Instant()));
        for (const PastContact &past : before) {
            if (past.state == ContactState::Closed && found.closed.id.isEmpty())
                found.closed = Subject(past.id);
        }
        return found;
    }

    void selectAwaiting()
    {
        onResult(&m_scene->window(), m_scene->session().read<Found>(ReadSlot(), &Photographer::find),
                 [this](const Expected<Found> &found) {
                     if (!found)
                         return;
                     m_toDecide = found->toDecide.subject;
                     m_name = found->toDecide.familyName;
                     m_unallocated = found->unallocated;
                     m_closed = found->closed;
                     m_restricted = found->restricted;
                     m_restriction = found->restriction;
                     m_manager = found->manager;
                     panel()->view()->setFocus(Qt::TabFocusReason);
                     panel()->view()->goTo(m_toDecide);
                 });
    }

    /// By a manager who does not look on.
    void restrict()
    {
        if (m_restriction)
            m_scene->session().submit({CommandId::make(), m_manager, *m_restriction, {}, {}});
    }

    Terminal &m_terminal;
    Premises m_premises;
    QString m_folder;
    size_t m_look = 0;
    bool m_failed = false;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<Script> m_script;
    Subject m_toDecide;
    Subject m_unallocated;
    Subject m_closed;
    Subject m_restricted;
    std::optional<RestrictRecord> m_restriction;
    UserId m_manager;
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
