// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws genograms into pictures:
//   QT_QPA_PLATFORM=offscreen ui_genogram_preview --output FOLDER [--look dark]

#include "tests/support/preview.h"
#include "tests/support/front_door.h"
#include "tests/ui/genogram/families.h"
#include "ui/genogram/genogram_picture.h"
#include "ui/genogram/genogram_view.h"
#include "ui/paper/paper.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

/// The picture alone, at its own size.
void drawPicture(const QString &folder, const QString &name, const FamilyGraph &family, const GenogramLook &look)
{
    const GenogramPicture picture = pictureOf(family, QDate(2026, 5, 1), look.metrics());
    QImage image(picture.bounds.size().toSize() + QSize(48, 48), QImage::Format_RGB32);
    image.fill(look.ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QPointF(24, 24) - picture.bounds.topLeft());
    paintHouseholds(&painter, picture, look);
    paintLines(&painter, picture, look);
    for (const GenogramPerson &person : picture.people)
        paintPerson(&painter, person, look, person.node.isSubject ? GenogramMark::Focused : GenogramMark::None);
    painter.end();
    savePreview(image, folder, u"genogram-"_s + name);
}

/// A landscape page, as it is printed.
void drawPage(const QString &folder, const QString &name, const FamilyGraph &family)
{
    const GenogramLook look = GenogramLook::ofPaper();
    QImage image(1123, 794, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(&painter, image.size(), pictureOf(family, QDate(2026, 5, 1), look.metrics()), look,
              u"Genogram of Ava Sample"_s, u"As recorded on Thu 30 Apr 2026 15:12 · printed by Sam Bell"_s);
    painter.end();
    savePreview(image, folder, u"genogram-"_s + name);
}

/// The large family on a file, seen through the view.
void enter(FrontDoor &door, QHash<PersonId, PersonId> &ids)
{
    const FamilyGraph family = largeFamily().graph();
    QHash<HouseholdId, HouseholdId> homes;
    for (const FamilyMember &member : family.people) {
        Person person = member.person;
        person.id = PersonId::make();
        if (member.withheld) {
            person.givenName = u"Secret"_s;
            person.familyName = u"Sample"_s;
        }
        ids.insert(member.person.id, person.id);
        door.carryOut(u"manager"_s, AddPerson{person, {}, {}});
    }
    for (const Relationship &tie : family.ties)
        door.carryOut(u"manager"_s, RelatePeople{{RecordId::make(), ids.value(tie.from), ids.value(tie.to), tie.kind,
                                                  tie.parentalResponsibility}});
    door.carryOut(u"manager"_s, RestrictRecord{ids.value(MadeFamily::id(u"Secret"_s)), u"A witness."_s, {}});
}

void draw(const PreviewCall &call)
{
    const QString folder = call.folder();
    MadeFamily small;
    small.add(u"Ava"_s, Sex::Female, 0, QDate(2016, 3, 1), u"12 Orchard Row"_s)
        .add(u"Jo"_s, Sex::Female, -1, QDate(1988, 7, 14), u"12 Orchard Row"_s)
        .add(u"Ben"_s, Sex::Male, 0, QDate(2025, 12, 9), u"12 Orchard Row"_s)
        .tie(u"Jo"_s, u"Ava"_s, RelationshipKind::Mother, true)
        .tie(u"Jo"_s, u"Ben"_s, RelationshipKind::Mother, true);
    FrontDoor door(call.procedure());
    QHash<PersonId, PersonId> ids;
    enter(door, ids);
    const auto seat = door.seat(u"worker"_s);
    applyTheme(*qApp, ThemeChoice::Dark); // paper is light all the same
    drawPage(folder, u"page-large"_s, largeFamily().graph());
    drawPage(folder, u"page-small"_s, small.graph());
    for (const PreviewLook &look : call.looks({{u"narrow"_s, ThemeChoice::Light, 100, QSize(640, 640)}})) {
        applyTheme(*qApp, look.theme, look.percent);
        drawPicture(folder, look.name + u"-large"_s, largeFamily().graph(), GenogramLook(themeOf()));
        drawPicture(folder, look.name + u"-small"_s, small.graph(), GenogramLook(themeOf()));
        for (const bool large : {true, false}) {
            GenogramView view(*seat->desk);
            view.resize(look.size);
            view.showPerson(large ? ids.value(MadeFamily::id(u"Ava"_s)) : door.person(u"Ava"_s).id);
            showActive(view);
            QTest::qWait(600);
            view.setFocus();
            savePreview(view, folder, u"genogram-%1-view-%2"_s.arg(look.name, large ? u"large"_s : u"household"_s),
                        200);
            if (look.name == "dark"_L1 && large) {
                Paper paper(*seat->desk, &view);
                paper.writePdf(view.paper(), folder + u"/genogram.pdf"_s);
                QTest::qWait(1500);
            }
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
