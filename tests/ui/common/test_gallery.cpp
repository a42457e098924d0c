// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/gallery_page.h"
#include "tests/ui/common/widget_test.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/tag.h"
#include "ui/style/apply_theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// What must hold for every widget, checked on the page that shows them all.
class TestGallery : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void noTextIsCutOff_data() { themesAndSizes(); }

    void noTextIsCutOff()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeChoice(theme), percent);
        GalleryPage page;
        lay(page, percent == 200 ? 1920 : 1366);
        QStringList cut;
        const QList<QWidget *> widgets = page.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->isVisible() && isCut(widget))
                cut.append(described(widget));
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void nothingReachesOutOfItsParent_data() { themesAndSizes(); }

    void nothingReachesOutOfItsParent()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeChoice(theme), percent);
        GalleryPage page;
        lay(page, percent == 200 ? 1920 : 1366);
        QStringList out;
        const QList<QWidget *> widgets = page.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool scrolled = qobject_cast<QAbstractItemView *>(widget->parentWidget()->parentWidget());
            if (widget->isVisible() && !widget->isWindow() && !scrolled
                && !widget->parentWidget()->rect().contains(widget->geometry()))
                out.append(described(widget));
        }
        QVERIFY2(out.isEmpty(), qPrintable(out.join(u'\n')));
    }

    void changingSizeWhileOpenCutsNothingEither()
    {
        applyTheme(*qApp, ThemeChoice::Light, 100);
        GalleryPage page;
        lay(page, 1920);
        applyTheme(*qApp, ThemeChoice::Dark, 200);
        lay(page, 1920);
        QStringList cut;
        const QList<QWidget *> widgets = page.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->isVisible() && isCut(widget))
                cut.append(described(widget));
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void whateverTakesTheKeyboardHasANameAndARole()
    {
        applyTheme(*qApp, ThemeChoice::Light, 100);
        GalleryPage page;
        lay(page, 1366);
        QStringList poor;
        int seen = 0;
        const QList<QWidget *> widgets = page.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->focusProxy() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++seen;
            const QAccessible::Role role = accessibleRole(widget);
            const bool roleless = role == QAccessible::Client || role == QAccessible::NoRole;
            if (roleless || (accessibleText(widget, QAccessible::Name).isEmpty() && !qobject_cast<QTabBar *>(widget)))
                poor.append(described(widget));
        }
        QVERIFY(seen > 30);
        QVERIFY2(poor.isEmpty(), qPrintable(poor.join(u'\n')));
    }

    void everythingIsReachedByTab()
    {
        applyTheme(*qApp, ThemeChoice::Light, 100);
        GalleryPage page;
        QVERIFY(showActive(page));
        lay(page, 1366);
        QSet<QWidget *> reached;
        page.setFocus();
        for (int i = 0; i < 400 && !(QApplication::focusWidget() && reached.contains(QApplication::focusWidget()));
             ++i) {
            if (QWidget *focused = QApplication::focusWidget())
                reached.insert(focused);
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, Qt::Key_Tab);
        }
        const QList<QWidget *> widgets = page.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool stop = widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
                              && (widget->focusPolicy() & Qt::TabFocus);
            if (stop && !qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                && !qobject_cast<QAbstractItemView *>(widget->parentWidget()))
                QVERIFY2(reached.contains(widget) || qobject_cast<QAbstractItemView *>(widget),
                         qPrintable(described(widget)));
        }
    }

    void pointerTargetsAreAtLeastTwentyPixelsHigh()
    {
        // 24 px for what stands alone; links in a line of text may be lower (WCAG 2.2, 2.5.8, exception "inline").
        applyTheme(*qApp, ThemeChoice::Light, 100);
        GalleryPage page;
        lay(page, 1366);
        const QList<QAbstractButton *> buttons = page.findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (!button->isVisible() || button->parentWidget()->inherits("QLineEdit"))
                continue;
            const int least = accessibleRole(button) == QAccessible::Link ? 20 : 24;
            QVERIFY2(button->height() >= least && button->width() >= 24, qPrintable(described(button)));
        }
    }

private:
    static void themesAndSizes()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("percent");
        for (const auto &[name, theme] : {std::pair{"light", ThemeChoice::Light}, std::pair{"dark", ThemeChoice::Dark},
                                          std::pair{"high contrast", ThemeChoice::HighContrast}}) {
            for (const int percent : {100, 150, 200})
                QTest::addRow("%s %d", name, percent) << int(theme) << percent;
        }
    }

    static void lay(GalleryPage &page, int width)
    {
        page.show();
        for (int round = 0; round < 3; ++round) {
            page.resize(width, page.heightForWidth(width));
            QCoreApplication::sendPostedEvents();
        }
    }

    static bool isCut(QWidget *widget)
    {
        if (qobject_cast<ElidedLabel *>(widget) || qobject_cast<QAbstractItemView *>(widget->parentWidget()))
            return false;
        if (auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->text().isEmpty())
                return false;
            return label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                     : !covers(label->size(), label->sizeHint());
        }
        if (auto *edit = qobject_cast<QPlainTextEdit *>(widget))
            return edit->verticalScrollBar()->maximum() > 0;
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            return edit->height() < edit->sizeHint().height()
                   && !qobject_cast<QAbstractSpinBox *>(edit->parentWidget());
        if (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
            return !covers(widget->size(), widget->sizeHint());
        if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
            if (button->layout())
                return button->height() < button->layout()->heightForWidth(button->width());
            return !button->inherits("QLineEditIconButton") && !button->parentWidget()->inherits("QTableView")
                   && !covers(button->size(), button->sizeHint());
        }
        if (qobject_cast<Chip *>(widget) || qobject_cast<Tag *>(widget))
            return !covers(widget->size(), widget->sizeHint());
        return false;
    }

    static bool covers(const QSize &size, const QSize &wanted)
    {
        return size.width() >= wanted.width() && size.height() >= wanted.height();
    }

    static QString described(QWidget *widget)
    {
        QString text;
        if (const auto *label = qobject_cast<QLabel *>(widget))
            text = label->text();
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            text = button->text();
        return u"%1 \"%2\" %3x%4 of %5x%6 in %7"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text)
            .arg(widget->width())
            .arg(widget->height())
            .arg(widget->sizeHint().width())
            .arg(widget->sizeHint().height())
            .arg(QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
};

QTEST_MAIN(TestGallery)
#include "test_gallery.moc"
