// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/shell/desk_window.h"
#include "ui/shell/palette.h"
#include "ui/shell/status_strip.h"

#include <QListView>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Ctrl+K finds commands beside people.
class TestPalette : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
    }

    void wordsFitInAnyOrder()
    {
        const QList<PaletteCommand> all = {command(u"Go to Handover"_s, u"panel"_s),
                                           command(u"High contrast"_s, u"theme colours"_s),
                                           command(u"Handover note"_s, {})};
        QCOMPARE(titles(fitting(all, u"hand go"_s)), QStringList{u"Go to Handover"_s});
        QCOMPARE(titles(fitting(all, u"colours hi"_s)), QStringList{u"High contrast"_s});
        // What begins like it comes first.
        QCOMPARE(titles(fitting(all, u"handover"_s)), (QStringList{u"Handover note"_s, u"Go to Handover"_s}));
        QCOMPARE(fitting(all, u"handover xyz"_s).size(), 0);
        QCOMPARE(fitting(all, {}).size(), 3);
    }

    void aPanelIsReachedByItsName()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.search(u"handover go"_s);
        QTRY_COMPARE(pc.found(), QStringList{u"Go to Handover"_s});
        QCOMPARE(pc.finder().model()->rowAt(0).aside, u"Ctrl+5"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(pc.pages().currentTitle(), u"Handover"_s);
        QVERIFY(!pc.finder().isVisible());
    }

    void onlyCommandsAfterTheSign()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.search(u">"_s);
        QTRY_VERIFY(pc.finder().isVisible());
        const QStringList all = pc.found();
        for (const QString &expected :
             {u"New contact"_s, u"Go to Duty tray"_s, u"What the procedure says"_s, u"Drafts"_s, u"Undo the last act"_s,
              u"Lock the screen"_s, u"Sign out"_s, u"High contrast"_s, u"Larger text"_s, u"Print the handover"_s})
            QVERIFY2(all.contains(expected), qPrintable(all.join(u", "_s)));
        for (const FinderRow &row : pc.finder().model()->rows())
            QCOMPARE(row.kind, FinderRow::Kind::Act);
    }

    void peopleComeBeforeCommands()
    {
        test::DeskWindow pc;
        pc.office.know(u"Handa Sample"_s, u"2015-02-03"_s);
        pc.work(u"Morgan Reid"_s);
        pc.search(u"hand"_s);
        QTRY_COMPARE(pc.found().value(0), u"Handa Sample"_s);
        QVERIFY(pc.found().contains(u"Go to Handover"_s));
        QCOMPARE(pc.finder().list()->currentIndex().row(), 0);
    }

    void enterOnACommandThatIsSeenDoesItWhenNobodyIsFound()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.search(u"handover go"_s);
        QTRY_VERIFY(pc.finder().isVisible());
        press(Qt::Key_Return); // the people have not been looked for to the end
        QTRY_COMPARE(pc.pages().currentTitle(), u"Handover"_s);
    }

    void enterPressedAtOnceWaitsForThePeople()
    {
        test::DeskWindow pc;
        const PersonId handa = pc.office.know(u"Handa Sample"_s, u"2015-02-03"_s);
        pc.work(u"Morgan Reid"_s);
        pc.search(u"hand"_s);
        press(Qt::Key_Return); // before anything has answered
        QTRY_COMPARE(pc.opened, QStringList{handa.text()});
        QCOMPARE(pc.pages().currentTitle(), u"Ava Sample"_s);
    }

    void aPersonsPageOpensAndRightListsTheirRecords()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.search(u"ava sam"_s);
        QTRY_COMPARE(pc.found(), QStringList{u"Ava Sample"_s});
        press(Qt::Key_Right);
        QTRY_COMPARE(pc.finder().model()->rowAt(0).kind, FinderRow::Kind::Record);
        press(Qt::Key_Left);
        QTRY_COMPARE(pc.found(), QStringList{u"Ava Sample"_s});
        press(Qt::Key_Return);
        QTRY_COMPARE(pc.opened.size(), 1);
        QCOMPARE(pc.pages().pageCount(), 1);
    }

    void whatAPanelOffersIsDoneThere()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.search(u">print the"_s);
        QTRY_COMPARE(pc.found(), QStringList{u"Print the handover"_s});
        press(Qt::Key_Return);
        QTRY_VERIFY(pc.printed);
        QCOMPARE(pc.pages().current(), pc.printed.data());
    }

    void openPagesAreFound()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.desk().askToOpen(Subject(pc.office.ava));
        pc.shortcut(Qt::CTRL | Qt::Key_1);
        pc.search(u">page ava"_s);
        QTRY_COMPARE(pc.found(), QStringList{u"Go to page: Contact of Ava Sample"_s});
        press(Qt::Key_Return);
        QTRY_COMPARE(pc.pages().currentTitle(), u"Contact of Ava Sample"_s);
    }

    void looksAreChanged()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.search(u">contrast"_s);
        QTRY_COMPARE(pc.found().value(0), u"High contrast"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(themeOf(pc.window.get()).kind(), ThemeKind::HighContrast);
        pc.search(u">larger"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(themeOf(pc.window.get()).textPercent(), 125);
        pc.window->setAppearance(ThemeChoice::Light, 100);
    }

    void noCommandSaysSo()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.search(u">qqqq"_s);
        QTRY_VERIFY(pc.finder().isVisible());
        QVERIFY2(pc.sees(u"There is no such command."_s), qPrintable(pc.seen(&pc.finder())));
    }

private:
    static PaletteCommand command(const QString &title, const QString &words)
    {
        PaletteCommand made;
        made.id = made.title = title;
        made.words = words;
        return made;
    }
    static QStringList titles(const QList<PaletteCommand> &commands)
    {
        QStringList all;
        for (const PaletteCommand &each : commands)
            all << each.title;
        return all;
    }
};

QTEST_MAIN(TestPalette)
#include "test_palette.moc"
