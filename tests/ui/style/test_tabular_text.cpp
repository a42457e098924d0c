// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/style/apply_theme.h"
#include "ui/style/tabular_text.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestTabularText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void everyDigitTakesTheSameRoom()
    {
        const QFontMetrics metrics(themeOf().font(TextRole::Body));
        const int width = tabularWidth(metrics, u"11:11"_s);
        for (const QString &time : {u"00:00"_s, u"17:41"_s, u"23:58"_s})
            QCOMPARE(tabularWidth(metrics, time), width);
    }

    void wordsKeepTheirWidth()
    {
        const QFontMetrics metrics(themeOf().font(TextRole::Body));
        QCOMPARE(tabularWidth(metrics, u"tomorrow"_s), metrics.horizontalAdvance(u"tomorrow"_s));
        QCOMPARE(tabularWidth(metrics, {}), 0);
    }

    void isDrawnWhereTheAlignmentSays()
    {
        const QRect left = inkOf(Qt::AlignLeft | Qt::AlignVCenter);
        const QRect right = inkOf(Qt::AlignRight | Qt::AlignVCenter);
        QVERIFY(left.left() < 6);
        QVERIFY(right.right() > 193);
        QVERIFY(left.width() == right.width());
        const QRect centre = inkOf(Qt::AlignHCenter | Qt::AlignVCenter);
        QVERIFY(std::abs(centre.center().x() - 100) <= 2);
        QVERIFY(std::abs(centre.center().y() - 20) <= 3);
    }

    void isElidedWhenThereIsNoRoom()
    {
        QImage image(200, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(themeOf().font(TextRole::Body));
        paintTabular(&painter, QRect(0, 0, 40, 40), Qt::AlignLeft | Qt::AlignVCenter, u"overdue by 12 min"_s);
        painter.end();
        QVERIFY(inked(image).right() <= 40);
    }

private:
    static QRect inked(const QImage &image)
    {
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 128)
                    ink = ink.united(QRect(x, y, 1, 1));
            }
        }
        return ink;
    }

    static QRect inkOf(Qt::Alignment alignment)
    {
        QImage image(200, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(themeOf().font(TextRole::Body));
        paintTabular(&painter, image.rect(), alignment, u"10:15 h"_s);
        painter.end();
        return inked(image);
    }
};

QTEST_MAIN(TestTabularText)
#include "test_tabular_text.moc"
