// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the chronology into pictures:
//   QT_QPA_PLATFORM=offscreen ui_chronology_preview --output FOLDER [--look dark]

#include "tests/support/preview.h"
#include "tests/support/front_door.h"
#include "ui/chronology/chronology_paper.h"
#include "ui/chronology/chronology_table.h"
#include "ui/chronology/chronology_view.h"
#include "ui/paper/paper.h"

#include <QPainter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

/// Two children over three years: contacts, checks, talks, letters, decisions, a referral.
void live(FrontDoor &door)
{
    const auto at = [&](int year, int month, int day, int hour, int minute) {
        door.clock()->set(door.at(year, month, day, hour, minute));
    };
    const auto manage = [&](const Command &command) { door.carryOut(u"manager"_s, command); };
    const auto work = [&](const Command &command) { door.carryOut(u"worker"_s, command); };
    const QStringList concerns{
        u"Came to school without breakfast for the third time this week; says there is no food at home."_s,
        u"Neighbours heard shouting late at night. Police attended; nobody was hurt."_s,
        u"Missed two appointments for speech therapy; letters came back."_s,
        u"Health visitor worried about damp and mould in the children's bedroom."_s};
    for (int i = 0; i < 12; ++i) {
        const QString child = i % 3 == 2 ? u"Ben"_s : u"Ava"_s;
        at(2023 + i / 4, 1 + (i * 5) % 12, 3 + i, 9 + i % 7, (i * 13) % 60);
        RecordContact command;
        command.children = {{door.person(child).id, std::nullopt}};
        command.detail.source = QStringList{u"2A"_s, u"1B"_s, u"3A"_s, u"6"_s}.at(i % 4);
        command.detail.method = i % 2 == 0 ? ContactMethod::Phone : ContactMethod::Email;
        command.detail.referrer.type = i % 4 == 1 ? ReferrerType::Public : ReferrerType::Professional;
        command.detail.referrer.name = u"Pat Jones"_s;
        command.detail.referrer.agency = i % 4 == 1 ? QString() : u"Oak School"_s;
        command.detail.concern = concerns.at(i % 4);
        const ContactId id(door.carryOut(u"worker"_s, command).created.last().id);
        door.clock()->set(door.clock()->now().plusHours(1));
        work(
            RecordChecks{id, {u"impulse"_s, u"carefirst"_s}, u"Known to early help in 2022, closed with needs met."_s});
        work(LogActivity{
            Subject(id), ActivityKind::CallFamily,
            u"Spoke to Jo Sample. She says money was short after the move and the food bank has helped. She agrees to a visit "
            u"and to our speaking to the school. She was open about her own mother's illness and about the nights when her "
            u"brother stays."_s,
            ActivityResult::Answered});
        if (i % 3 == 0)
            manage(RecordDiscussion{Subject(id), DiscussionWith::OtherProfessional, u"Head teacher, Oak School"_s, true,
                                    u"Breakfast club from Monday."_s});
        door.clock()->set(door.clock()->now().plusHours(3));
        if (i % 4 == 3) {
            work(NotifyPolice{Subject(id), u"PC Dale"_s, u"LP/117/26"_s});
            work(Recommend{Subject(id),
                           u"progress-to-referral"_s,
                           u"Third contact in a year; an assessment may be needed."_s,
                           {}});
            manage(
                Authorise{Subject(id), {}, u"Agreed: the picture has not changed since early help ended."_s, {}, {}});
        }
    }
    at(2026, 4, 30, 15, 12);
    manage(RestrictRecord{door.person(u"Cora"_s).id, u"A witness."_s, {}});
}

void draw(const PreviewCall &call)
{
    const QString folder = call.folder();
    const auto save = [&](QWidget &widget, const QString &name) {
        savePreview(widget, folder, u"chronology-"_s + name, 300);
    };
    FrontDoor door(call.procedure());
    door.contact(u"manager"_s, u"Cora"_s);
    live(door);
    const auto seat = door.seat(u"worker"_s);
    for (const PreviewLook &look : call.looks({{u"narrow"_s, ThemeChoice::Light, 100, QSize(640, 600)}})) {
        applyTheme(*qApp, look.theme, look.percent);
        ChronologyView view(*seat->desk);
        view.resize(look.size);
        view.showPerson(door.person(u"Ava"_s).id, u"Ava Sample"_s);
        showActive(view);
        QTest::qWait(600);
        view.setFocus();
        press(Qt::Key_Down);
        save(view, look.name + u"-1"_s);
        awaitedButton(view, u"Child"_s)->setFocus();
        press(Qt::Key_Right);
        QTest::qWait(600);
        awaitedButton(view, u"Dates"_s)->click();
        view.table()->setFocus();
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Down);
        while (view.table()->currentLine() && !view.table()->hasMore(view.table()->currentIndex().row()))
            press(Qt::Key_Down);
        press(Qt::Key_Space);
        save(view, look.name + u"-2-family"_s);
        if (look.name == "light"_L1) {
            Paper paper(*seat->desk, &view);
            paper.writePdf(view.paper(), folder + u"/chronology.pdf"_s);
            QTest::qWait(1500);
            QTextDocument page;
            page.setHtml(toHtml({u"Chronology of Ava Sample"_s,
                                 {u"Born 1 Mar 2016 · Child and family · 56 entries"_s},
                                 u"Printed Thu 30 Apr 2026 15:12 by Sam Bell"_s,
                                 true},
                                view.model()->shown()));
            page.setTextWidth(640);
            QImage image(794, 1123, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.translate(76, 76);
            page.drawContents(&painter, QRectF(0, 0, 640, 970));
            painter.end();
            savePreview(image, folder, u"chronology-page"_s);
            QTest::keyClick(view.table(), Qt::Key_Slash);
            QTest::keyClicks(QApplication::focusWidget(), u"nowhere"_s);
            save(view, look.name + u"-3-nothing"_s);
        }
    }
}

} // namespace

} // namespace frontdoor

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    frontdoor::draw(frontdoor::PreviewCall(app, u"leicester"_s, {}, QSize(1190, 640)));
    return 0;
}
