// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/style/apply_theme.h"
#include "ui/style/icons.h"

#include <QDir>
#include <QPainter>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestIcons : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void everyIconIsBuiltInAndDraws()
    {
        QSet<QString> names;
        for (int i = 0; i < IconCount; ++i) {
            const QImage image = icon(Icon(i)).pixmap(QSize(24, 24), 1.0).toImage();
            QVERIFY2(showsInk(image), name(Icon(i)).data());
            names.insert(name(Icon(i)));
        }
        QCOMPARE(names.size(), qsizetype(IconCount)); // each its own picture
    }

    void everyFileIsReachedThroughTheEnum()
    {
        const QStringList files = QDir(u":/frontdoor/icons"_s).entryList();
        QCOMPARE(files.size(), qsizetype(IconCount));
        for (int i = 0; i < IconCount; ++i)
            QVERIFY2(files.contains(name(Icon(i)) + u".svg"_s), name(Icon(i)).data());
    }

    void linesStayInsideTheGrid()
    {
        // Nothing touches the edge of the 24 px box, or it would look cut off.
        for (int i = 0; i < IconCount; ++i) {
            const QImage image = icon(Icon(i)).pixmap(QSize(48, 48), 1.0).toImage();
            for (int k = 0; k < 48; ++k) {
                for (const QPoint at : {QPoint(k, 0), QPoint(k, 47), QPoint(0, k), QPoint(47, k)})
                    QVERIFY2(qAlpha(image.pixel(at)) < 64, name(Icon(i)).data());
            }
        }
    }

    void isDrawnAtTheResolutionOfTheScreen()
    {
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            const QPixmap pixmap = icon(Icon::Tray).pixmap(QSize(16, 16), ratio);
            QCOMPARE(pixmap.width(), qRound(16 * ratio));
            QCOMPARE(pixmap.devicePixelRatio(), ratio);
        }
    }

    void takesTheColourOfItsRole()
    {
        const QImage image = icon(Icon::Dot, ColourRole::Overdue).pixmap(QSize(24, 24), 1.0).toImage();
        QCOMPARE(QColor(image.pixel(12, 12)), tokensOf(ThemeKind::Light).overdue.text);
    }

    void followsTheThemeWithoutBeingSetAgain()
    {
        const QIcon dot = icon(Icon::Dot, ColourRole::Text);
        applyTheme(*qApp, ThemeChoice::Dark);
        const QImage image = dot.pixmap(QSize(24, 24), 1.0).toImage();
        QCOMPARE(QColor(image.pixel(12, 12)), tokensOf(ThemeKind::Dark).text);
    }

    void isGreyWhenDisabled()
    {
        const QImage image = icon(Icon::Dot).pixmap(QSize(24, 24), 1.0, QIcon::Disabled).toImage();
        QCOMPARE(QColor(image.pixel(12, 12)), tokensOf(ThemeKind::Light).disabled);
    }

    void tonesDifferByShapeAsWellAsColour()
    {
        QSet<int> shapes;
        for (const Tone tone : {Tone::Overdue, Tone::Soon, Tone::Calm, Tone::Done, Tone::Info, Tone::Neutral})
            shapes.insert(int(toneIcon(tone)));
        QCOMPARE(shapes.size(), 6);
    }

private:
    static bool showsInk(const QImage &image)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > 128)
                    return true;
            }
        }
        return false;
    }
};

QTEST_MAIN(TestIcons)
#include "test_icons.moc"
