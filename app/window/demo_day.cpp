// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/demo_day.h"

#include "app/commands/commands.h"
#include "app/window/scene.h"
#include "core/base/translations.h"
#include "core/session/on_result.h"
#include "ui/common/radio_cards.h"
#include "ui/contact/contact_page.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/route_dialog.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The four people of the story, each at the same desk after the other.
class DemoDay : public QObject {
public:
    DemoDay(Terminal &terminal, const Premises &premises, QString folder)
        : m_terminal(terminal)
        , m_folder(std::move(folder))
        , m_scene(premises, QSize(1366, 768), ThemeChoice::Light, 100)
    {
        connect(&m_script, &Script::finished, this, [this] { QCoreApplication::exit(m_failed ? ExitNo : ExitDone); });
        connect(&m_script, &Script::stuck, this, [this](const QString &what) {
            picture(u"stuck"_s);
            m_terminal.err << u"frontdoor: The demo day stopped at: %1"_s.arg(what) << Qt::endl;
            QCoreApplication::exit(ExitNo);
        });
        record();
        triage();
        recommend();
        authorise();
        m_script.start();
    }

private:
    void record()
    {
        step(u"the sign-in page"_s, [this] { picture(u"01-who-is-working"_s); });
        arrive(Role::InformationOfficer);
        step(u"a new contact"_s, [this] { m_scene.desk()->askForNewContact(); });
        focus(u"Who is it about?"_s);
        keys(u"Nell Ashdown"_s, Qt::Key_Return | Qt::ControlModifier);
        fill(u"Date of birth"_s, u"04052017"_s);
        fill(u"Postcode"_s, u"SN15 1QH"_s);
        focus(u"Who got in touch"_s);
        keys({}, Qt::Key_Home);
        fill(u"Agency"_s, u"Brambledown School"_s);
        fill(u"What is the worry? What was seen or said, when, where, by whom?"_s,
             u"Came to school without a coat again and says nobody was at home last night."_s);
        step(u"the filled form"_s, [this] { picture(u"02-a-call-about-nell"_s); });
        press(Qt::Key_S | Qt::ControlModifier);
        until(u"the contact is recorded"_s, [this] {
            const auto *page = shown<ContactPage>(m_scene.window());
            if (page && !page->subject().id.isEmpty())
                m_contact = page->subject();
            return !m_contact.id.isEmpty();
        });
        for (const QString &system : {u"Impulse"_s, u"CareFirst"_s, u"Closures of the last three months"_s})
            click(system);
        fill(u"What they held: earlier involvement in short"_s, u"Nothing known before today."_s);
        click(u"Record these checks"_s);
        step(u"the checks"_s, [this] { picture(u"03-checked"_s); });
        click(u"Send to tray"_s);
        click(u"Send to tray"_s, true);
        step(u"the contact in the tray"_s, [this] { picture(u"04-sent-to-the-tray"_s); });
    }

    void triage()
    {
        arrive(Role::AssistantTeamManager);
        select();
        step(u"the tray"_s, [this] { picture(u"05-the-tray"_s); });
        press(Qt::Key_R);
        until(u"the routes"_s, [this] { return shown<RouteDialog>(m_scene.window()) != nullptr; });
        step(u"route IV"_s, [this] {
            auto *dialog = shown<RouteDialog>(m_scene.window());
            dialog->cards()->choose(u"IV"_s);
            pictureOf(*dialog, u"06-which-way"_s);
            dialog->confirm();
        });
        until(u"the route is saved"_s, [this] { return shown<RouteDialog>(m_scene.window()) == nullptr; });
        select();
        press(Qt::Key_A);
        until(u"the workers"_s, [this] {
            auto *dialog = shown<AllocateDialog>(m_scene.window());
            return dialog && dialog->chosen();
        });
        step(u"the allocation"_s, [this] {
            auto *dialog = shown<AllocateDialog>(m_scene.window());
            m_worker = m_scene.user(dialog->chosen()->id);
            pictureOf(*dialog, u"07-who-takes-it"_s);
            dialog->confirm();
        });
        until(u"the allocation is saved"_s, [this] { return shown<AllocateDialog>(m_scene.window()) == nullptr; });
        step(u"the clock runs"_s, [this] { picture(u"08-allocated"_s); });
    }

    void recommend()
    {
        step(u"the social worker signs in"_s, [this] {
            m_scene.window().signOut();
            m_scene.window().signIn(m_worker);
        });
        open();
        step(u"an outcome"_s, [this] { choose(u"Progress to referral"_s); });
        fill(u"Rationale"_s, u"Left alone overnight at nine; an assessment is needed."_s);
        step(u"the recommendation"_s, [this] { picture(u"09-recommendation"_s); });
        click(u"Recommend…"_s);
        click(u"Recommend"_s);
        reasons(u"Recommend with these reasons"_s);
        until(u"the recommendation is saved"_s, [this] { return sees(u"waits"_s) || m_scene.isQuiet(); });
    }

    void authorise()
    {
        arrive(Role::AssistantTeamManager);
        open();
        step(u"the recommendation, read by the manager"_s, [this] { picture(u"10-to-authorise"_s); });
        click(u"Authorise…"_s);
        click(u"Authorise"_s);
        reasons(u"Authorise with these reasons"_s);
        step(u"the decision"_s, [this] { picture(u"11-authorised"_s); });
        step(u"the tray at the end"_s, [this] { m_scene.window().showPanel(u"duty-tray"_s); });
        step(u"the tray at the end, read"_s, [this] { picture(u"12-the-tray-again"_s); });
    }

    // --- what a pair of hands does ---

    void step(const QString &what, std::function<void()> act) { m_scene.plan(m_script, what, std::move(act)); }
    void until(const QString &what, std::function<bool()> ready)
    {
        m_script.then(what, std::move(ready), [] {});
    }
    void arrive(Role role)
    {
        m_script.then(
            u"signing in"_s,
            [this, role] {
                if (m_scene.desk())
                    m_scene.window().signOut();
                return m_scene.signIn(role, u"615"_s);
            },
            [] {});
    }
    void open()
    {
        step(u"opening the contact"_s, [this] { m_scene.desk()->askToOpen(m_contact); });
        until(u"the contact is read"_s, [this] { return outcomes() != nullptr; });
    }
    void select()
    {
        step(u"finding it in the tray"_s, [this] {
            auto *panel = shown<TrayPanel>(m_scene.window());
            panel->view()->setFocus(Qt::TabFocusReason);
            panel->view()->goTo(m_contact);
        });
    }
    void choose(const QString &outcome)
    {
        for (QAbstractButton *card : outcomes()->findChildren<QAbstractButton *>()) {
            if (card->accessibleName() == outcome)
                card->click();
        }
    }
    RadioCards *outcomes() { return outcomeCards(m_scene.window()); }
    void focus(const QString &name)
    {
        m_script.then(
            name, [this, name] { return fieldNamed(m_scene.window(), name) != nullptr; },
            [this, name] { fieldNamed(m_scene.window(), name)->setFocus(Qt::TabFocusReason); });
    }
    void fill(const QString &name, const QString &text)
    {
        focus(name);
        keys(text, QKeyCombination::fromCombined(0));
    }
    void keys(const QString &text, QKeyCombination then)
    {
        m_script.then(u"typing"_s, [this, text, then] {
            Script::type(&m_scene.window(), text);
            if (then.key() != 0)
                Script::press(&m_scene.window(), then);
        });
    }
    void press(QKeyCombination key)
    {
        step(u"a key"_s, [this, key] { Script::shortcut(&m_scene.window(), key); });
    }
    void click(const QString &words, bool last = false)
    {
        m_script.then(
            words, [this, words] { return m_scene.isQuiet() && !buttons(words).isEmpty(); },
            [this, words, last] {
                (last ? buttons(words).last() : buttons(words).first())->click();
                m_scene.stir();
            });
    }
    /// Where warnings ask for a reason, gives one to each and goes on.
    void reasons(const QString &words)
    {
        step(words, [this, words] {
            if (buttonsOf(m_scene.window(), words, Pressable::OrNot).isEmpty())
                return;
            for (QWidget *field : m_scene.window().findChildren<QWidget *>()) {
                if (field->isVisible() && field->accessibleName().startsWith(u"Why go ahead"_s)) {
                    field->setFocus(Qt::TabFocusReason);
                    Script::type(&m_scene.window(), u"The caller did not know."_s);
                }
            }
            picture(words.section(u' ', 0, 0).toLower() + u"-with-reasons"_s);
            buttons(words).first()->click();
        });
    }

    QList<QAbstractButton *> buttons(const QString &words) { return buttonsOf(m_scene.window(), words); }
    bool sees(const QString &words)
    {
        for (const QLabel *label : m_scene.window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    void picture(const QString &name) { pictureOf(m_scene.window(), name); }
    void pictureOf(QWidget &widget, const QString &name)
    {
        const QString path = QDir(m_folder).filePath(name + ".png"_L1);
        if (!takePicture(widget, path)) {
            m_failed = true;
            m_terminal.err << u"frontdoor: Cannot write %1."_s.arg(path) << Qt::endl;
        }
    }

    Terminal &m_terminal;
    QString m_folder;
    Scene m_scene;
    Script m_script;
    Subject m_contact;
    User m_worker;
    bool m_failed = false;
};

} // namespace

int playDemoDay(int &argc, char **argv, Terminal &terminal, const QString &database, const QString &folder)
{
    QApplication app(argc, argv);
    loadTranslations(app, QLocale::c()); // as the pictures are
    if (!QDir().mkpath(folder)) {
        terminal.err << u"frontdoor: Cannot make the folder %1."_s.arg(folder) << Qt::endl;
        return ExitNo;
    }
    std::unique_ptr<DemoDay> day;
    onResult(&app, enter({database, true}), [&](const Expected<Premises> &premises) {
        if (!premises)
            return QCoreApplication::exit(complain(terminal, premises.error()));
        day = std::make_unique<DemoDay>(terminal, *premises, folder);
    });
    const int status = QApplication::exec();
    day.reset();
    if (status != ExitDone)
        return status;
    terminal.out << u"The day was played; its pictures are in %1. The tray now:"_s.arg(folder) << Qt::endl;
    return runTray(terminal, database, u"615"_s, false);
}

} // namespace frontdoor
