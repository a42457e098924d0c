// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws every page of the settings into pictures:
//   QT_QPA_PLATFORM=offscreen ui_settings_preview --output FOLDER [--procedure leeds] [--look dark] [--only rota]

#include "tests/support/preview.h"
#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "ui/common/segmented_control.h"
#include "ui/desk/desk.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/adopt_view.h"
#include "ui/settings/choice_box.h"
#include "ui/settings/database_page.h"
#include "ui/settings/procedure_page.h"
#include "ui/settings/rota_page.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/text_table.h"

#include <QListWidget>
#include <QPushButton>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

void fillMore(test::FrontDesk &office)
{
    office.employ(u"Ada Admin"_s, Role::Administrator, u"das"_s);
    const UserId lee = office.user(u"Lee Wong"_s).id;
    const UserId sam = office.user(u"Sam Bell"_s).id;
    office.act(u"Morgan Reid"_s, SetAbsence{lee, AbsenceKind::Court, QDate(2026, 5, 5), QDate(2026, 5, 6)});
    office.act(u"Morgan Reid"_s, SetAbsence{sam, AbsenceKind::Sick, QDate(2026, 4, 28), QDate(2026, 4, 29)});
    office.act(u"Morgan Reid"_s, SetAbsence{sam, AbsenceKind::Training, QDate(2026, 5, 7), QDate(2026, 5, 7)});
    for (int i = 0; i < 10; ++i)
        office.act(u"Morgan Reid"_s, SetDutyWorker{u"das"_s, i % 2 == 0 ? lee : sam, QDate(2026, 5, 1).addDays(i)});
    office.act(u"Morgan Reid"_s, SetCover{office.user(u"Morgan Reid"_s).id, office.user(u"Kit Osei"_s).id,
                                          office.at(u"2026-05-05T09:00"_s), office.at(u"2026-05-08T17:00"_s)});
    office.act(u"Morgan Reid"_s, SetCover{office.user(u"Dana Frost"_s).id, office.user(u"Morgan Reid"_s).id,
                                          office.at(u"2026-04-30T09:00"_s), office.at(u"2026-05-06T17:00"_s)});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const PreviewCall call(app, u"leicester"_s, {u"a section by its id"_s});
    for (const PreviewLook &look : call.looks()) {
        applyTheme(app, look.theme, look.percent);
        test::FrontDesk office(call.procedure());
        office.fill();
        fillMore(office);
        const auto session = office.session();
        SettingsServices services;
        services.preferences = [] { return Preferences(); };
        services.setPreferences = [](const Preferences &) {};
        services.databaseFacts = [] {
            return Expected<DatabaseFacts>(
                DatabaseFacts{u"/srv/share/frontdoor/mash.frontdoor"_s, 48'400'000, 7, u"0196a3c0-77f1"_s, true});
        };
        services.copyDatabase = [](const QString &, const std::function<bool(int, int)> &) { return Expected<void>(); };
        services.holidayFile = u"/home/ada/.config/frontdoor/bank-holidays.json"_s;
        for (const QString &who : {u"Ada Admin"_s, u"Morgan Reid"_s}) {
            Desk desk(*session, office.user(who));
            SettingsPanel panel(desk, services);
            panel.resize(look.size);
            showActive(panel);
            const auto shoot = [&](const QString &what) {
                const QString person = who.section(u' ', 0, 0).toLower();
                savePreview(panel, call.folder(), u"settings-%1-%2-%3"_s.arg(what, person, look.name), 350);
            };
            for (const QString &section : panel.sectionIds()) {
                if (!call.wants(section))
                    continue;
                panel.showSection(section);
                QTest::qWait(350);
                if (auto *accounts = qobject_cast<AccountsPage *>(panel.page()))
                    accounts->list()->choose(office.user(u"Dev Kaur"_s).id.text());
                if (auto *rota = qobject_cast<RotaPage *>(panel.page()))
                    rota->grid()->setFocus();
                shoot(section);
                if (auto *database = qobject_cast<DatabasePage *>(panel.page())) {
                    database->copyTo(u"/home/ada/copy-2026-05-01.frontdoor"_s);
                    shoot(u"database-copied"_s);
                }
                if (auto *procedure = qobject_cast<ProcedurePage *>(panel.page())) {
                    procedure->parts()->setFocus();
                    press(Qt::Key_Right);
                    shoot(u"procedure-rules"_s);
                    press(Qt::Key_Right);
                    shoot(u"procedure-another"_s);
                    procedure->another()->base()->choose(u"walsall"_s);
                    procedure->another()->checkButton()->click();
                    QTest::qWait(900);
                    shoot(u"procedure-checked"_s);
                }
            }
        }
    }
    return 0;
}
