// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/chip_bar.h"
#include "ui/style/apply_theme.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestChipBar : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void anExclusiveBarAlwaysHasOneChosen()
    {
        ChipBar bar(ChipBar::Mode::Exclusive);
        bar.setItems(items());
        QCOMPARE(bar.chosenIds(), QStringList{u"all"_s});
        bar.choose({});
        QCOMPARE(bar.chosenIds(), QStringList{u"all"_s});
        bar.choose({u"free"_s});
        QCOMPARE(bar.chosenIds(), QStringList{u"free"_s});
    }

    void arrowsChooseInAnExclusiveBar()
    {
        ChipBar bar(ChipBar::Mode::Exclusive);
        bar.setItems(items());
        QVERIFY(showActive(bar));
        bar.setFocus();
        QSignalSpy changed(&bar, &ChipBar::chosenChanged);
        press(Qt::Key_Right);
        QCOMPARE(bar.chosenIds(), QStringList{u"free"_s});
        QCOMPARE(changed.takeFirst().at(0).toStringList(), QStringList{u"free"_s});
        press(Qt::Key_End);
        QCOMPARE(bar.chosenIds(), QStringList{u"re"_s});
        press(Qt::Key_Space); // pressing what is chosen changes nothing
        QCOMPARE(changed.size(), 1);
    }

    void severalMayBeChosenInAMultipleBar()
    {
        ChipBar bar(ChipBar::Mode::Multiple);
        bar.setItems(items());
        QVERIFY(showActive(bar));
        QCOMPARE(bar.chosenIds(), QStringList());
        bar.setFocus();
        press(Qt::Key_Space);
        press(Qt::Key_Right); // moves the focus only
        QCOMPARE(bar.chosenIds(), QStringList{u"all"_s});
        press(Qt::Key_Space);
        QCOMPARE(bar.chosenIds(), (QStringList{u"all"_s, u"free"_s}));
        press(Qt::Key_Space);
        QCOMPARE(bar.chosenIds(), QStringList{u"all"_s});
    }

    void countsAreShownAndSpoken()
    {
        ChipBar bar(ChipBar::Mode::Exclusive);
        bar.setItems(items());
        const QList<QAbstractButton *> chips = bar.findChildren<QAbstractButton *>();
        QCOMPARE(accessibleText(chips.at(0), QAccessible::Name), u"All open"_s);
        QCOMPARE(accessibleText(chips.at(1), QAccessible::Name), u"Unallocated 4"_s);
        bar.setCount(u"free"_s, 12);
        QCOMPARE(accessibleText(chips.at(1), QAccessible::Name), u"Unallocated 12"_s);
        QCOMPARE(accessibleRole(chips.at(1)), QAccessible::RadioButton);
    }

    void newItemsKeepWhatIsChosen()
    {
        ChipBar bar(ChipBar::Mode::Exclusive);
        bar.setItems(items());
        bar.choose({u"re"_s});
        bar.setItems({{u"all"_s, u"All open"_s, 3}, {u"re"_s, u"Re-referrals"_s, 1}});
        QCOMPARE(bar.chosenIds(), QStringList{u"re"_s});
    }

    void wrapsInANarrowWindow()
    {
        ChipBar bar(ChipBar::Mode::Exclusive);
        bar.setItems(items());
        bar.ensurePolished();
        QVERIFY(bar.heightForWidth(140) > bar.heightForWidth(600));
    }

private:
    static QList<ChipBar::Item> items()
    {
        return {{u"all"_s, u"All open"_s, -1}, {u"free"_s, u"Unallocated"_s, 4}, {u"re"_s, u"Re-referrals"_s, 2}};
    }
};

QTEST_MAIN(TestChipBar)
#include "test_chip_bar.moc"
