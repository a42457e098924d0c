// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/tour_stops.h"

#include "ui/common/form_page.h"
#include "ui/consultations/consultation_form.h"
#include "ui/consultations/consultations_panel.h"
#include "ui/contact/contact_page.h"
#include "ui/contact/radar_part.h"
#include "ui/downtime/pack_page.h"
#include "ui/dutytray/tray_actions.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_view.h"
#include "ui/handover/handover_panel.h"
#include "ui/matchlist/match_list_panel.h"
#include "ui/people/duplicates_page.h"
#include "ui/people/person_page.h"
#include "ui/settings/settings_panel.h"
#include "ui/shell/workspace.h"
#include "ui/workload/record_list.h"
#include "ui/workload/workload_panel.h"

#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr Role manager = Role::AssistantTeamManager;

Stop anew(Stop stop)
{
    stop.anew = true;
    return stop;
}

Stop atArea(Stop stop)
{
    stop.at = Stop::Desk::Area;
    return stop;
}

void handoverPage(Guide &g, HandoverPanel::Page page)
{
    g.panel(u"handover"_s);
    g.step(u"its page"_s, [&g, page] { shown<HandoverPanel>(g.scene().window())->showPage(page); });
}

// A new screen is one more line, and its way, if it has one, is written as a person would go.

QList<Stop> frame()
{
    return {
        {u"sign-in"_s, std::nullopt, {}},
        anew({u"find"_s, manager,
              [](Guide &g) {
                  g.press(Qt::CTRL | Qt::Key_K);
                  g.step(u"typing"_s, [&g] { Script::type(&g.scene().window(), g.cast().familyName); });
              }}),
        {u"procedure"_s, manager,
         [](Guide &g) {
             g.press(Qt::CTRL | Qt::Key_F1);
             g.dialog();
         }},
        {u"downtime-pack"_s, manager,
         [](Guide &g) {
             g.step(u"the pack"_s, [&g] { g.scene().window().workspace()->openPack(); });
             g.until(u"its page"_s, [&g] { return shown<PackPage>(g.scene().window()) != nullptr; });
         }},
    };
}

QList<Stop> tray()
{
    return {
        {u"duty-tray"_s, manager, [](Guide &g) { g.row(g.cast().toDecide); }},
        {u"restricted-row"_s, manager, [](Guide &g) { g.row(g.cast().restricted); }},
        {u"return"_s, manager,
         [](Guide &g) {
             g.row(g.cast().toDecide);
             g.step(u"returning"_s, [&g] {
                 auto *panel = shown<TrayPanel>(g.scene().window());
                 panel->findChild<TrayActions *>()->returnToWorker(*panel->view()->currentRow());
             });
             g.dialog();
         }},
        {u"route"_s, manager,
         [](Guide &g) {
             g.row(g.cast().toDecide);
             g.press(Qt::Key_R);
             g.dialog();
         }},
        {u"allocate"_s, manager,
         [](Guide &g) {
             g.row(g.cast().unallocated);
             g.press(Qt::Key_A);
             g.dialog();
         }},
        {u"my-work"_s, Role::SocialWorker, [](Guide &g) { g.panel(u"my-work"_s); }},
    };
}

Stop settingsPage(const QString &page, Role who)
{
    return {u"settings-"_s + page, who, [page](Guide &g) {
                g.panel(u"settings"_s);
                g.step(page, [&g, page] { shown<SettingsPanel>(g.scene().window())->showSection(page); });
            }};
}

QList<Stop> settings()
{
    return {settingsPage(u"looks"_s, Role::SocialWorker),     settingsPage(u"my-time"_s, Role::SocialWorker),
            settingsPage(u"rota"_s, Role::TeamManager),       settingsPage(u"absences"_s, Role::TeamManager),
            settingsPage(u"cover"_s, Role::TeamManager),      settingsPage(u"accounts"_s, Role::Administrator),
            settingsPage(u"roles"_s, Role::Administrator),    settingsPage(u"procedure"_s, Role::Administrator),
            settingsPage(u"holidays"_s, Role::Administrator), settingsPage(u"database"_s, Role::Administrator)};
}

QList<Stop> duty()
{
    return {
        {u"workload"_s, Role::TeamManager, [](Guide &g) { g.panel(u"workload"_s); }},
        {u"workload-chosen"_s, Role::TeamManager,
         [](Guide &g) {
             g.panel(u"workload"_s);
             g.until(u"records to allocate"_s, [&g] {
                 const auto *panel = shown<WorkloadPanel>(g.scene().window());
                 return panel && panel->toAllocate()->model()->rowCount() > 0;
             });
             g.step(u"the list"_s, [&g] { shown<WorkloadPanel>(g.scene().window())->toAllocate()->setFocus(); });
             g.press(Qt::Key_Space);
             g.press(Qt::Key_Down);
             g.press(Qt::Key_Space);
             g.press(Qt::Key_3);
         }},
        {u"handover"_s, Role::TeamManager, [](Guide &g) { g.panel(u"handover"_s); }},
        {u"handover-write"_s, manager, [](Guide &g) { handoverPage(g, HandoverPanel::Page::Write); }},
        {u"handover-past"_s, manager, [](Guide &g) { handoverPage(g, HandoverPanel::Page::Past); }},
        {u"consultations"_s, manager, [](Guide &g) { g.panel(u"consultations"_s); }},
        {u"consultation-new"_s, manager,
         [](Guide &g) {
             g.panel(u"consultations"_s);
             g.click(u"New consultation"_s);
         }},
        {u"consultation-convert"_s, manager,
         [](Guide &g) {
             g.panel(u"consultations"_s);
             g.click(u"Make a contact of it…"_s);
         }},
    };
}

QList<Stop> contact()
{
    return {
        {u"contact"_s, manager, [](Guide &g) { g.open(g.cast().toDecide); }},
        {u"contact-outcome"_s, manager,
         [](Guide &g) {
             g.open(g.cast().toDecide);
             g.section(u"outcome"_s);
         }},
        {u"authorise"_s, manager,
         [](Guide &g) {
             g.open(g.cast().toDecide);
             g.click(u"Authorise…"_s);
             // Always from the same place: how far it scrolled by itself hangs on what was read meanwhile.
             g.step(u"the summary"_s, [&g] {
                 auto *form = shown<FormPage>(g.scene().window());
                 form->verticalScrollBar()->setValue(0);
                 form->bringIntoView(g.scene().window().focusWidget());
             });
         }},
        {u"returned-contact"_s, Role::SocialWorker, [](Guide &g) { g.open(g.cast().returned); }},
        {u"closed-contact"_s, manager, [](Guide &g) { g.open(g.cast().closed); }},
        {u"closed-contact-answers"_s, manager,
         [](Guide &g) {
             g.open(g.cast().closed);
             g.section(u"parents"_s);
         }},
        {u"closed-contact-checks"_s, manager,
         [](Guide &g) {
             g.open(g.cast().closed);
             g.section(u"checks"_s);
         }},
        {u"restricted-record"_s, manager, [](Guide &g) { g.open(g.cast().restricted); }},
        atArea({u"referral"_s, Role::TeamManager, [](Guide &g) { g.open(g.cast().referral); }}),
        atArea({u"siblings"_s, Role::TeamManager,
                [](Guide &g) {
                    g.open(g.cast().referral);
                    g.click(u"Decide about the other children…"_s);
                    g.dialog();
                }}),
        atArea({u"letter"_s, Role::TeamManager,
                [](Guide &g) {
                    g.open(g.cast().referral);
                    g.click(u"Write a letter…"_s);
                    g.dialog();
                }}),
        atArea({u"referral-outcome"_s, Role::TeamManager,
                [](Guide &g) {
                    g.open(g.cast().referral);
                    g.section(u"outcome"_s);
                }}),
    };
}

Stop personTab(const QString &tab)
{
    return {u"person-"_s + tab, manager, [tab](Guide &g) {
                g.openPerson(g.cast().child);
                g.until(u"the person"_s, [&g] { return shown<PersonPage>(g.scene().window()) != nullptr; });
                g.step(tab, [&g, tab] { shown<PersonPage>(g.scene().window())->showTab(tab); });
            }};
}

/// What another agency may send: some of a family, somebody whom nobody knows, and a row that says nothing.
QString policeList(const QString &familyName)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(u"overnight.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QTextStream out(&file);
    out << "Incident,Surname,Forename,Date of birth,Postcode\n";
    for (const QString &given : {u"Ava"_s, u"Ben"_s, u"Sam"_s, u"Jo"_s})
        out << "P/1204," << familyName << ',' << given << ",,\n";
    out << "P/1211,Nemo,Otto,05/11/2009,ZZ1 1AA\nP/1212,,,5-Sep,\n";
    return file.fileName();
}

QList<Stop> people()
{
    return {
        {u"people"_s, manager,
         [](Guide &g) {
             g.panel(u"people"_s);
             g.step(u"typing"_s, [&g] { Script::type(&g.scene().window(), g.cast().familyName); });
         }},
        personTab(u"record"_s),
        personTab(u"chronology"_s),
        personTab(u"genogram"_s),
        {u"person-edit"_s, manager,
         [](Guide &g) {
             g.openPerson(g.cast().child);
             g.click(u"Edit"_s);
         }},
        {u"person-family"_s, manager,
         [](Guide &g) {
             g.openPerson(g.cast().child);
             g.click(u"Add to the family…"_s);
         }},
        {u"person-compare"_s, manager,
         [](Guide &g) {
             g.openPerson(g.cast().child);
             g.menuEntry(u"Compare with…"_s);
             g.dialog();
         }},
        {u"person-add"_s, manager,
         [](Guide &g) {
             g.panel(u"people"_s);
             g.click(u"Add a person…"_s);
             g.dialog();
         }},
        {u"entered-twice"_s, manager,
         [](Guide &g) {
             g.panel(u"people"_s);
             g.click(u"Entered twice?"_s);
             g.until(u"everybody was looked at"_s, [&g] {
                 const auto *page = shown<DuplicatesPage>(g.scene().window());
                 return page && page->isDone();
             });
         }},
        {u"check-list"_s, manager,
         [](Guide &g) {
             g.panel(u"people"_s);
             g.click(u"Check a list…"_s);
             g.step(u"a list of the police"_s, [&g] {
                 if (auto *page = shown<MatchListPanel>(g.scene().window()))
                     page->readFile(policeList(g.cast().familyName));
             });
             g.until(u"the list was looked up"_s, [&g] {
                 const auto *page = shown<MatchListPanel>(g.scene().window());
                 return page && page->isDone();
             });
         }},
    };
}

/// Until what is on file stands beside the form.
void takeCallAbout(Guide &g, const PersonId &child)
{
    g.newContact();
    g.step(u"the child"_s, [&g, child] { shown<ContactPage>(g.scene().window())->startAbout(child); });
    g.until(u"the radar"_s, [&g] {
        const auto *radar = shown<RadarPart>(g.scene().window());
        return radar && radar->hasAnswer();
    });
}

QList<Stop> newContact()
{
    return {
        {u"new-contact"_s, manager, [](Guide &g) { g.newContact(); }},
        anew({u"new-contact-search"_s, manager,
              [](Guide &g) {
                  g.newContact();
                  g.fill(u"Who is it about?"_s, g.cast().familyName);
              }}),
        {u"new-contact-radar"_s, manager, [](Guide &g) { takeCallAbout(g, g.cast().child); }},
        anew({u"radar"_s, manager,
              [](Guide &g) {
                  takeCallAbout(g, g.cast().child);
                  g.step(u"all of it"_s, [&g] { shown<RadarPart>(g.scene().window())->showAll(); });
              }}),
        {u"new-contact-concern"_s, manager,
         [](Guide &g) {
             g.newContact();
             g.section(u"concern"_s);
         }},
        {u"new-contact-parents"_s, manager,
         [](Guide &g) {
             g.newContact();
             g.section(u"parents"_s);
         }},
        {u"help"_s, manager,
         [](Guide &g) {
             g.newContact();
             g.section(u"parents"_s);
             g.press(Qt::Key_F1);
             g.dialog();
         }},
    };
}

} // namespace

QList<Stop> tourStops(const Premises &premises)
{
    QList<Stop> stops = frame() + tray() + contact() + newContact() + people() + duty() + settings();
    const QTemporaryDir drafts;
    Office office(premises, std::make_shared<SystemClock>(), drafts.path());
    for (const PanelEntry &panel : office.factories().panels) {
        const bool written = std::any_of(stops.begin(), stops.end(), [&](const Stop &stop) {
            return stop.name == panel.id || stop.name.startsWith(panel.id + u'-');
        });
        if (!written)
            stops.append({panel.id, Role::TeamManager, [id = panel.id](Guide &g) { g.panel(id); }});
    }
    return stops;
}

QStringList tourProcedures()
{
    return {u"wiltshire"_s};
}

} // namespace frontdoor
