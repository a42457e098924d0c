// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/tokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// WCAG 2.2 AA: 4.5:1 for text (1.4.3), 3:1 for marks and edges of controls (1.4.11).
class TestContrast : public QObject {
    Q_OBJECT

private slots:
    void ratioIsThatOfTheStandard()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white) * 10), 10);
        // A known pair: #767676 on white is the lightest grey that passes.
        QVERIFY(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
        QVERIFY(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
    }

    void everyPairInUsePasses_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("least");
        addTheme("light", tokensOf(ThemeKind::Light));
        addTheme("dark", tokensOf(ThemeKind::Dark));
        addTheme("high contrast", tokensOf(ThemeKind::HighContrast));
    }

    void everyPairInUsePasses()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, back);
        QFETCH(double, least);
        const double ratio = contrastRatio(front, back);
        QVERIFY2(ratio >= least,
                 qPrintable(u"%1 on %2 is %3:1"_s.arg(front.name(), back.name()).arg(ratio, 0, 'f', 2)));
    }

    void highContrastTextIsAtLeastSevenToOne()
    {
        const Tokens &t = tokensOf(ThemeKind::HighContrast);
        for (const QColor &back : {t.surface, t.raised, t.sunken, t.hover, t.accentSoft}) {
            QVERIFY(contrastRatio(t.text, back) >= 7);
            QVERIFY(contrastRatio(t.muted, back) >= 7);
            QVERIFY(contrastRatio(t.link, back) >= 7);
        }
    }

private:
    static void add(const char *theme, const char *what, const QColor &front, const QColor &back, double least)
    {
        QTest::newRow(qPrintable(QString::fromLatin1(theme) + u": "_s + QString::fromLatin1(what)))
            << front << back << least;
    }

    static void addTheme(const char *theme, const Tokens &t)
    {
        constexpr double text = 4.5;
        constexpr double mark = 3;
        const QList<QPair<const char *, QColor>> grounds = {{"surface", t.surface},
                                                            {"raised", t.raised},
                                                            {"sunken", t.sunken},
                                                            {"hover", t.hover},
                                                            {"selection", t.accentSoft}};
        for (const auto &[name, ground] : grounds) {
            const auto on = [&](const char *what) -> QByteArray { return QByteArray(what) + " on " + name; };
            add(theme, on("text"), t.text, ground, text);
            add(theme, on("second line"), t.muted, ground, text);
            add(theme, on("link"), t.link, ground, text);
            add(theme, on("selection bar"), t.accentMark, ground, mark);
            add(theme, on("focus ring"), t.focus, ground, mark);
        }
        for (const auto &[name, ground] : grounds.first(2)) {
            const auto on = [&](const char *what) -> QByteArray { return QByteArray(what) + " on " + name; };
            add(theme, on("edge of a control"), t.control, ground, mark);
            add(theme, on("primary button"), t.accent, ground, mark);
            add(theme, on("chosen segment"), t.strong, ground, mark);
            for (const auto &[tone, colours] : tones(t)) {
                add(theme, on("words of ") + tone, colours.text, ground, text);
                add(theme, on("edge of ") + tone, colours.edge, ground, mark);
            }
        }
        for (const auto &[tone, colours] : tones(t)) {
            add(theme, QByteArray("chip ") + tone, colours.text, colours.fill, text);
            add(theme, QByteArray("message in ") + tone, t.text, colours.fill, text);
            add(theme, QByteArray("link in ") + tone, t.link, colours.fill, text);
            add(theme, QByteArray("focus ring in ") + tone, t.focus, colours.fill, mark);
        }
        for (const QColor &fill : {t.accent, t.accentHover, t.accentPressed})
            add(theme, "words of the primary button", t.onAccent, fill, text);
        add(theme, "words of the chosen segment", t.onStrong, t.strong, text);
        add(theme, "ring on a dark strip", t.onStrong, t.strong, mark);
        add(theme, "gap in the chosen segment", t.raised, t.strong, mark);
        for (const QColor &rail : {t.rail, t.railActive}) {
            add(theme, "words of the rail", t.railText, rail, text);
            add(theme, "second line of the rail", t.railMuted, rail, text);
            add(theme, "ring on the rail", t.railFocus, rail, mark);
        }
        add(theme, "alert badge", t.onAlert, t.alert, text);
        add(theme, "text that is selected", t.onAccent, t.accent, text);
    }

    static void add(const char *theme, const QByteArray &what, const QColor &front, const QColor &back, double least)
    {
        add(theme, what.constData(), front, back, least);
    }

    static QList<QPair<QByteArray, ToneColours>> tones(const Tokens &t)
    {
        return {{"overdue", t.overdue}, {"soon", t.soon}, {"calm", t.calm},
                {"done", t.done},       {"info", t.info}, {"neutral", t.neutral}};
    }
};

QTEST_APPLESS_MAIN(TestContrast)
#include "test_contrast.moc"
