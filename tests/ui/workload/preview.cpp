// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the workload board into pictures:
//   QT_QPA_PLATFORM=offscreen ui_workload_preview --output FOLDER [--procedure leeds] [--look dark]

#include "tests/support/preview.h"
#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "ui/common/primary_button.h"
#include "ui/workload/allocation_strip.h"
#include "ui/workload/record_list.h"
#include "ui/workload/workload_panel.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// A busy desk of the procedure: eight workers, thirty contacts.
void fillDesk(test::FrontDesk &office, const QString &team)
{
    office.employ(u"Ann Doyle"_s, Role::AssistantTeamManager, team);
    const QStringList names{u"Sam Bell"_s, u"Lee Wong"_s, u"Dev Kaur"_s, u"Hal Stone"_s,
                            u"Jo Ward"_s,  u"Kim Hale"_s, u"Abe Moss"_s, u"Priya Nair"_s};
    for (const QString &name : names)
        office.employ(name, Role::SocialWorker, team, name == "Hal Stone"_L1 ? 0.5 : 1.0);
    const QStringList concerns{u"Bruising to the upper arm seen by the class teacher at registration."_s,
                               u"Missing overnight for the third time this month."_s,
                               u"Domestic abuse incident overnight; children were in the house."_s,
                               u"Came to school hungry again."_s,
                               u"Missed appointments, weight loss noted since January."_s};
    const QStringList given{u"Ava"_s, u"Ben"_s, u"Cora"_s, u"Dan"_s, u"Eli"_s, u"Fay"_s, u"Gil"_s, u"Hana"_s};
    const QStringList family{u"Sample"_s, u"Novak"_s, u"Lindqvist"_s, u"Abara"_s, u"O'Neill"_s};
    for (int i = 0; i < 34; ++i) {
        const PersonId child = office.know(given.at(i % 8) + u' ' + family.at(i % 5),
                                           u"20%1-0%2-11"_s.arg(10 + i % 9).arg(1 + i % 9));
        const QString minute = u"2026-05-01T%1:%2"_s.arg(8 + i / 8, 2, 10, QChar(u'0')).arg(10 + i % 8 * 5);
        ContactDetail detail;
        detail.concern = concerns.at(i % 5);
        detail.source = u"2A"_s;
        if (i % 11 == 3)
            detail.immediateProtection = true;
        const auto done = office.act(u"Ann Doyle"_s, RecordContact{{{child, {}}}, detail, {}}, minute);
        const ContactId contact(std::get<Done>(done).created.first().id);
        if (team == "615"_L1) {
            office.act(u"Ann Doyle"_s, RecordChecks{contact, {u"impulse"_s, u"carefirst"_s, u"closures"_s}, u"None."_s},
                       u"2026-05-01T14:00"_s);
            office.act(u"Ann Doyle"_s, SendToTray{contact, team}, u"2026-05-01T14:10"_s);
        }
        if (i % 3 != 0)
            office.act(u"Ann Doyle"_s, Allocate{Subject(contact), office.user(names.at(i * 5 % 7)).id, {}},
                       u"2026-05-01T15:00"_s);
    }
    office.act(u"Ann Doyle"_s,
               SetAbsence{office.user(u"Dev Kaur"_s).id, AbsenceKind::Court, QDate(2026, 5, 1), QDate(2026, 5, 5)});
    office.act(u"Ann Doyle"_s,
               SetAbsence{office.user(u"Jo Ward"_s).id, AbsenceKind::Leave, QDate(2026, 5, 6), QDate(2026, 5, 20)});
    office.act(u"Ann Doyle"_s, SetDutyWorker{team, office.user(u"Lee Wong"_s).id, QDate(2026, 5, 1)});
    office.act(u"Ann Doyle"_s, SetDutyWorker{team, office.user(u"Kim Hale"_s).id, QDate(2026, 5, 5)});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const PreviewCall call(app, u"wiltshire"_s);
    const QString procedure = call.procedure();
    for (const PreviewLook &look : call.looks({{u"wide"_s, ThemeChoice::Light, 100, {1740, 1000}}})) {
        applyTheme(app, look.theme, look.percent);
        test::FrontDesk office(procedure);
        fillDesk(office, office.rules().procedure->intakeTeam.isEmpty() ? office.rules().procedure->teams.first().id
                                                                        : office.rules().procedure->intakeTeam);
        const auto session = office.session();
        Desk desk(*session, office.user(u"Ann Doyle"_s));
        WorkloadPanel panel(desk);
        panel.resize(look.size);
        showActive(panel);
        panel.toAllocate()->setFocus();
        QTest::qWait(600);
        const auto shoot = [&](const QString &what) {
            savePreview(panel, call.folder(), u"workload-%1-%2-%3"_s.arg(procedure, what, look.name), 400);
        };
        shoot(u"1-board"_s);
        for (int i = 0; i < 4; ++i) {
            press(Qt::Key_Space);
            press(Qt::Key_Down);
        }
        panel.workers()->choose(panel.workers()->team()->lineOf(office.user(u"Hal Stone"_s).id));
        panel.workers()->setFocus();
        shoot(u"2-chosen"_s);
        press(Qt::Key_Return);
        shoot(u"3-round"_s);
        press(Qt::Key_M);
    }
    return 0;
}
