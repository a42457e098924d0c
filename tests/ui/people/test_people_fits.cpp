// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/dutytray/text_fits.h"
#include "tests/ui/people/people_office.h"
#include "ui/people/details_part.h"
#include "ui/people/person_record.h"
#include "ui/style/apply_theme.h"

using namespace Qt::StringLiterals;

namespace frontdoor {

using namespace test;

/// Nothing is cut off, at any size of text, on the smallest screen.
class TestPeopleFits final : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void noWordsAreCutOff_data();
    void noWordsAreCutOff();
};

void TestPeopleFits::noWordsAreCutOff_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    for (const int percent : {100, 125, 150, 200}) {
        QTest::addRow("1366x768 at %d", percent) << percent << QSize(1190, 660);
        QTest::addRow("1920x1080 at %d", percent) << percent << QSize(1740, 960);
    }
}

void TestPeopleFits::noWordsAreCutOff()
{
    QFETCH(int, percent);
    QFETCH(QSize, size);
    applyTheme(*qApp, ThemeChoice::Light, percent);
    FrontDoor door(u"leicester"_s);
    const PersonId ava = door.person(u"Ava"_s).id;
    door.contact(u"worker"_s, u"Ava"_s);
    door.carryOut(u"worker"_s,
                  RelatePeople{{RecordId::make(), door.person(u"Jo"_s).id, ava, RelationshipKind::Mother, true}});
    {
        const auto seat = door.seat(u"worker"_s);
        PeoplePanel panel(*seat->desk);
        panel.resize(size);
        QVERIFY(showActive(panel));
        QCOMPARE(clippedIn(&panel), QStringList());
        panel.setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"ava"_s);
        QTRY_VERIFY_WITH_TIMEOUT(percent == 200 || sees(panel, u"Lives with"_s), 10'000);
        QCOMPARE(clippedIn(&panel), QStringList());
        QCOMPARE(panel.width(), size.width()); // nothing in it asks for more
    }
    OpenPage open = openPage(door, u"worker"_s, ava);
    open.page->resize(size);
    QTRY_COMPARE(clippedIn(open.page.get()), QStringList());
    QCOMPARE(open.page->width(), size.width());
    open.page->record()->details()->startEditing();
    QTRY_COMPARE(clippedIn(open.page.get()), QStringList());
    QCOMPARE(open.page->width(), size.width());
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestPeopleFits)
#include "test_people_fits.moc"
