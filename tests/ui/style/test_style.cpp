// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/style/apply_theme.h"
#include "ui/style/roles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// The plain Qt widgets as our style draws them.
class TestStyle : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light, 100);
    }

    void focusIsShownOnEveryWidget_data()
    {
        QTest::addColumn<int>("theme");
        for (const auto &[name, theme] : {std::pair{"light", ThemeChoice::Light}, std::pair{"dark", ThemeChoice::Dark},
                                          std::pair{"high contrast", ThemeChoice::HighContrast}})
            QTest::newRow(name) << int(theme);
    }

    void focusIsShownOnEveryWidget()
    {
        QFETCH(int, theme);
        applyTheme(*qApp, ThemeChoice(theme), 100);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *autoRaise = new QToolButton;
        autoRaise->setText(u"Refresh"_s);
        autoRaise->setAutoRaise(true);
        autoRaise->setFocusPolicy(Qt::StrongFocus);
        auto *tabs = new QTabBar;
        tabs->addTab(u"Details"_s);
        auto *combo = new QComboBox;
        combo->addItem(u"Team"_s);
        const QList<QWidget *> widgets = {makeButton(u"Return"_s),
                                          makeButton(u"Authorise"_s, ButtonKind::Primary),
                                          makeButton(u"Open"_s, ButtonKind::Quiet),
                                          makeButton(u"Void"_s, ButtonKind::Danger),
                                          autoRaise,
                                          new QCheckBox(u"Agrees"_s),
                                          new QRadioButton(u"By phone"_s),
                                          new QLineEdit,
                                          new QPlainTextEdit,
                                          combo,
                                          new QSpinBox,
                                          tabs};
        for (QWidget *widget : widgets)
            column->addWidget(widget);
        auto *elsewhere = new QPushButton(u"Elsewhere"_s);
        column->addWidget(elsewhere);
        window.resize(400, 700);
        QVERIFY(showActive(window));
        const QColor ring = themeOf().tokens().focus;
        for (QWidget *widget : widgets) {
            elsewhere->setFocus();
            const QImage without = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            const QImage with = widget->grab().toImage();
            QVERIFY2(without != with, widget->metaObject()->className());
            QVERIFY2(showsRing(with, ring), widget->metaObject()->className());
        }
    }

    void controlsGrowWithTheText()
    {
        QPushButton button(u"Return"_s);
        QLineEdit edit;
        QCheckBox box(u"Agrees"_s);
        const QList<QWidget *> widgets = {&button, &edit, &box};
        QList<int> before;
        for (QWidget *widget : widgets) {
            widget->ensurePolished();
            before.append(widget->sizeHint().height());
        }
        applyTheme(*qApp, ThemeChoice::Light, 200);
        for (qsizetype i = 0; i < widgets.size(); ++i)
            QVERIFY(widgets.at(i)->sizeHint().height() >= before.at(i) * 3 / 2);
    }

    void buttonsAndFieldsAreEquallyHigh()
    {
        QPushButton button(u"Return"_s);
        QLineEdit edit;
        QComboBox combo;
        QCOMPARE(button.sizeHint().height(), 30);
        QCOMPARE(edit.sizeHint().height(), 30);
        QCOMPARE(combo.sizeHint().height(), 30);
    }

    void pointerTargetsAreAtLeast24Pixels() // WCAG 2.2, 2.5.8
    {
        QCheckBox box(u"A"_s);
        QRadioButton radio(u"A"_s);
        QToolButton tool;
        for (QWidget *widget : QList<QWidget *>{&box, &radio, &tool}) {
            QVERIFY(widget->sizeHint().height() >= 24);
            QVERIFY(widget->sizeHint().width() >= 24);
        }
    }

    void scrollBarThumbIsDraggedOverItsWholeWay()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 1000);
        bar.setPageStep(100);
        bar.resize(12, 200);
        QVERIFY(showActive(bar));
        QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(6, 5));
        QTest::mouseMove(&bar, QPoint(6, 199));
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 199));
        QCOMPARE(bar.value(), 1000);
    }

    void selectedRowIsMarkedByMoreThanItsFill()
    {
        QStandardItemModel model(3, 2);
        QTableView view;
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.resize(300, 200);
        QVERIFY(showActive(view));
        const QColor bar = themeOf().tokens().accentMark;
        view.clearFocus();
        const int before = countOf(view.viewport()->grab().toImage(), bar);
        view.selectRow(1);
        QVERIFY(countOf(view.viewport()->grab().toImage(), bar) > before + 40);
    }

    void rowsAndHeadersAreRoomy()
    {
        QTableView view;
        view.ensurePolished();
        QCOMPARE(view.verticalHeader()->defaultSectionSize(), 34);
        QCOMPARE(view.horizontalHeader()->defaultAlignment(), Qt::AlignLeading | Qt::AlignVCenter);
    }

private:
    /// Along its upper edge.
    static bool showsRing(const QImage &image, const QColor &colour)
    {
        return countOf(image.copy(0, 0, image.width(), 4), colour) > 10;
    }

    static int countOf(const QImage &image, const QColor &colour)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == colour.rgb();
        }
        return count;
    }
};

QTEST_MAIN(TestStyle)
#include "test_style.moc"
