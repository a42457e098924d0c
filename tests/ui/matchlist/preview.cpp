// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the panel that looks lists up into pictures:
//   QT_QPA_PLATFORM=offscreen ui_matchlist_preview --output FOLDER

#include "tests/support/preview.h"
#include "tests/support/front_door.h"
#include "ui/matchlist/match_list_panel.h"
#include "ui/matchlist/match_table.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

constexpr auto list = "Incident,Surname,Forename,Date of birth,Address,Postcode,Phone\n"
                      "P/1204,Nemo,Otto,01/01/2001,1 Far Road,LE1 1AA,\n"
                      "P/1207,Sampel,Ava,01/03/2016,12 Orchard Row,LE4 9AB,07700 900123\n"
                      "P/1211,Sample,Ben,5-Sep,12 Orchard Row,LE4 9AB,\n"
                      "P/1219,Semple,Eva,08/02/2017,,LE2 1AA,\n"
                      "P/1220,Sample,Dan,02/11/2021,,,\n"
                      "P/1223,,,,,,\n"
                      "P/1230,Simple,Jo,14/07/1988,\"12 Orchard Row\",,\n";

class Preview {
public:
    explicit Preview(const PreviewCall &call) : m_folder(call.folder()), m_door(call.procedure()) { fill(); }

    void draw(const PreviewLook &look)
    {
        applyTheme(*qApp, look.theme, look.percent);
        const auto seat = m_door.seat(u"worker"_s);
        MatchListPanel panel(*seat->desk);
        panel.resize(look.size);
        showActive(panel);
        save(panel, u"list-1-empty-"_s + look.name);
        panel.readFile(write("Dear all, the list follows.\n"));
        save(panel, u"list-2-trouble-"_s + look.name);
        panel.readFile(write(list));
        save(panel, u"list-3-found-"_s + look.name);
        QTest::keyClick(panel.table(), Qt::Key_Down);
        QTest::keyClick(panel.table(), Qt::Key_Down);
        save(panel, u"list-4-third-"_s + look.name);
        QByteArray longList = "name,dob\n";
        for (int i = 0; i < 5000; ++i)
            longList += "Ava Sample,1/3/2016\n";
        panel.readFile(write(longList));
        save(panel, u"list-5-at-work-"_s + look.name);
        panel.cancel();
        save(panel, u"list-6-stopped-"_s + look.name);
    }

private:
    void fill()
    {
        QString area;
        for (const Team &team : m_door.rules().procedure->teams) {
            if (team.kind == "social-work"_L1 && area.isEmpty())
                area = team.id;
        }
        m_door.carryOut(u"area"_s,
                        OpenEpisode{m_door.person(u"Eva"_s).id, area, m_door.user(u"area"_s), QDate(2026, 2, 16)});
        m_door.contact(u"worker"_s, u"Ava"_s);
        m_door.carryOut(u"manager"_s, RestrictRecord{m_door.person(u"Dan"_s).id, u"Child of a colleague."_s, {}});
    }

    QString write(const QByteArray &bytes)
    {
        QFile file(m_files.filePath(u"overnight.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the list");
        return file.fileName();
    }

    void save(QWidget &widget, const QString &name) { savePreview(widget, m_folder, name, 700); }

    QString m_folder;
    QTemporaryDir m_files;
    FrontDoor m_door;
};

} // namespace

} // namespace frontdoor

int main(int argc, char *argv[])
{
    using namespace frontdoor;
    QApplication app(argc, argv);
    const PreviewCall call(app, u"leicester"_s);
    for (const PreviewLook &look : call.looks())
        Preview(call).draw(look);
    return 0;
}
