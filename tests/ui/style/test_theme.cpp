// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/style/apply_theme.h"
#include "ui/style/roles.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light, 100);
    }

    void textSizeIsKeptBetweenOneAndTwoHundredPercent()
    {
        QCOMPARE(Theme(ThemeKind::Light, 50).textPercent(), 100);
        QCOMPARE(Theme(ThemeKind::Light, 150).textPercent(), 150);
        QCOMPARE(Theme(ThemeKind::Light, 500).textPercent(), 200);
    }

    void textGrowsInFullAndGapsByHalf()
    {
        const Theme large(ThemeKind::Light, 200);
        QCOMPARE(large.font(TextRole::Body).pixelSize(), 26);
        QCOMPARE(large.px(16), 32);
        QCOMPARE(large.space(8), 12);
        const Theme plain;
        QCOMPARE(plain.font(TextRole::Body).pixelSize(), 13);
        for (const int gap : {4, 8, 12, 16, 24})
            QCOMPARE(plain.space(gap), gap);
    }

    void typeScaleHasAHierarchy()
    {
        const Theme theme;
        const auto size = [&](TextRole role) { return theme.font(role).pixelSize(); };
        QVERIFY(size(TextRole::Tiny) < size(TextRole::Small));
        QVERIFY(size(TextRole::Small) < size(TextRole::Body));
        QVERIFY(size(TextRole::Body) < size(TextRole::Heading));
        QVERIFY(size(TextRole::Heading) < size(TextRole::Title));
        QVERIFY(theme.font(TextRole::Strong).weight() > theme.font(TextRole::Body).weight());
    }

    void usesInterWhereItIsInstalled()
    {
        if (QFontDatabase::hasFamily(u"Inter"_s))
            QCOMPARE(QApplication::font().family(), u"Inter"_s);
        else
            QCOMPARE(QApplication::font().family(), QFontDatabase::systemFont(QFontDatabase::GeneralFont).family());
    }

    void applicationWearsThePaletteOfTheTheme()
    {
        for (const auto &[choice, kind] :
             QList<QPair<ThemeChoice, ThemeKind>>{{ThemeChoice::Dark, ThemeKind::Dark},
                                                  {ThemeChoice::HighContrast, ThemeKind::HighContrast},
                                                  {ThemeChoice::Light, ThemeKind::Light}}) {
            applyTheme(*qApp, choice, 100);
            QCOMPARE(themeOf().kind(), kind);
            QCOMPARE(QApplication::palette().color(QPalette::Window), tokensOf(kind).surface);
            QCOMPARE(QApplication::palette().color(QPalette::Text), tokensOf(kind).text);
        }
    }

    void systemIsLightOrDarkAsTheDesktopIs()
    {
        applyTheme(*qApp, ThemeChoice::System, 100);
        QVERIFY(themeOf().kind() == ThemeKind::Light || themeOf().kind() == ThemeKind::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), themeOf().tokens().surface);
    }

    void openListsFollowTheTheme()
    {
        QTableView view;
        QVERIFY(showActive(view));
        applyTheme(*qApp, ThemeChoice::Dark, 100);
        const Tokens &dark = tokensOf(ThemeKind::Dark);
        QCOMPARE(view.palette().color(QPalette::Base), dark.raised);
        QCOMPARE(view.palette().color(QPalette::Highlight), dark.accentSoft);
        QCOMPARE(view.palette().color(QPalette::HighlightedText), dark.text);
    }

    void openWidgetsFollowTheTextSize()
    {
        QLabel plain(u"Concern"_s);
        QLabel *title = makeLabel(u"Duty tray"_s, TextRole::Title, ColourRole::Muted, &plain);
        QVERIFY(showActive(plain));
        applyTheme(*qApp, ThemeChoice::Dark, 200);
        QCOMPARE(plain.font().pixelSize(), 26);
        QCOMPARE(title->font().pixelSize(), 38);
        QCOMPARE(title->palette().color(QPalette::WindowText), tokensOf(ThemeKind::Dark).muted);
    }

    void widgetsThatWereNeverShownFollowWhenTheyAre()
    {
        QLabel *title = makeLabel(u"Duty tray"_s, TextRole::Title);
        applyTheme(*qApp, ThemeChoice::Light, 150);
        title->ensurePolished();
        QCOMPARE(title->font().pixelSize(), 29);
        delete title;
    }

    void followersAreToldAtOnceAndAtEveryChange()
    {
        QWidget widget;
        QList<int> told;
        followTheme(&widget, [&](const Theme &theme) { told.append(theme.textPercent()); });
        QVERIFY(showActive(widget));
        const qsizetype before = told.size();
        QCOMPARE(told.first(), 100);
        applyTheme(*qApp, ThemeChoice::Light, 125);
        QCOMPARE(told.size(), before + 1);
        QCOMPARE(told.last(), 125);
        applyTheme(*qApp, ThemeChoice::Light, 125); // nothing changes, nobody is disturbed
        QCOMPARE(told.size(), before + 1);
    }

    void primaryButtonIsSemiBoldOnTheAccent()
    {
        QPushButton *button = makeButton(u"Authorise"_s, ButtonKind::Primary);
        QCOMPARE(button->font().weight(), QFont::DemiBold);
        QCOMPARE(button->palette().color(QPalette::ButtonText), tokensOf(ThemeKind::Light).onAccent);
        delete button;
    }

    void groundIsInheritedFromTheNearestAncestor()
    {
        QWidget rail;
        setGround(&rail, Ground::Rail);
        auto *row = new QWidget(&rail);
        auto *strip = new QWidget(row);
        setGround(strip, Ground::Strong);
        const Tokens &t = tokensOf(ThemeKind::Light);
        QCOMPARE(focusColour(row), t.railFocus);
        QCOMPARE(focusColour(strip), t.onStrong);
        QCOMPARE(focusColour(nullptr), t.focus);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
