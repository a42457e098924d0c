// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/tour_stops.h"
#include "tests/support/layout_walk.h"
#include "tests/support/must.h"
#include "tests/support/screen_faults.h"
#include "tests/ui/common/widget_test.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Every screen as somebody meets it who has no mouse and perhaps no sight: whatever can be worked has a name and a role,
/// the Tab key comes to it, and it is seen where the keys go. FRONTDOOR_SCREENS=a,b looks at these screens only.
class TestEveryPanelByKeyboard final : public QObject {
    Q_OBJECT

private slots:
    void everyScreen();

private:
    void check(const QString &stop, QWidget &screen);
    void names(QWidget &screen);
    QList<QPointer<QWidget>> tabThrough(QWidget &screen);
    void reached(QWidget &screen, const QList<QPointer<QWidget>> &stops);
    bool showsFocus(QWidget &screen, QWidget &widget) const;
    void complain(const QWidget &widget, const QString &what);

    QString m_stop;
    const QWidget *m_screen = nullptr;
    test::Faults m_faults;
    int m_checked = 0;
};

void TestEveryPanelByKeyboard::everyScreen()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QTemporaryDir folder;
    const QStringList wanted = qEnvironmentVariable("FRONTDOOR_SCREENS").split(u',', Qt::SkipEmptyParts);
    for (const QString &procedure : tourProcedures()) {
        const DemoStage stage = must(setStage(folder.path(), procedure, 300));
        QList<Stop> stops = tourStops(stage.premises);
        stops.removeIf([&](const Stop &stop) {
            return stop.procedure != procedure || (!wanted.isEmpty() && !wanted.contains(stop.name));
        });
        Tour tour(stage, stops, {{u"1366x768"_s, QSize(1366, 768), ThemeChoice::Light, 100}},
                  [&](const Stop &stop, const Look &, QWidget &screen) { check(stop.name, screen); });
        connect(&tour, &Tour::lost, this, [&](const QString &stop, const QString &step) {
            m_faults.add(stop, {}, u"the way there stopped at: %1"_s.arg(step));
        });
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        QVERIFY(finished.count() > 0 || finished.wait(10 * 60'000));
    }
    QVERIFY2(m_faults.print() == 0, "They are told above.");
    QVERIFY2(m_checked > 100 || !wanted.isEmpty(), qPrintable(u"only %1 were looked at"_s.arg(m_checked)));
}

void TestEveryPanelByKeyboard::complain(const QWidget &widget, const QString &what)
{
    m_faults.add(m_stop, {}, u"%1: %2"_s.arg(test::pathOf(widget, *m_screen), what));
}

void TestEveryPanelByKeyboard::check(const QString &stop, QWidget &screen)
{
    m_stop = stop;
    m_screen = &screen;
    names(screen);
    screen.activateWindow();
    if (!QTest::qWaitForWindowActive(&screen))
        return complain(screen, u"does not become active"_s);
    if (!QApplication::focusWidget())
        complain(screen, u"nothing in it has the focus when it comes up"_s);
    reached(screen, tabThrough(screen));
}

void TestEveryPanelByKeyboard::names(QWidget &screen)
{
    const QList<QWidget *> all = screen.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        // What takes the focus by a click alone hands it on, or is one of a group.
        const bool worked = widget->isVisibleTo(&screen) && (widget->focusPolicy() & Qt::TabFocus)
                            && !widget->focusProxy() && widget->window() == &screen;
        if (!worked)
            continue;
        ++m_checked;
        if (accessibleText(widget, QAccessible::Name).trimmed().isEmpty())
            complain(*widget, u"has no name"_s);
        const QAccessible::Role role = accessibleRole(widget);
        if (role == QAccessible::NoRole || role == QAccessible::Client)
            complain(*widget, u"\"%1\" has no role"_s.arg(accessibleText(widget, QAccessible::Name)));
    }
}

QList<QPointer<QWidget>> TestEveryPanelByKeyboard::tabThrough(QWidget &screen)
{
    constexpr int most = 400;
    QList<QPointer<QWidget>> stops;
    for (int i = 0; i < most; ++i) {
        QWidget *at = QApplication::focusWidget();
        if (at && stops.contains(at)) {
            if (!stops.first() || !stops.first()->isVisible()) {
                complain(screen, u"the Tab key changes what is shown"_s);
            } else if (at != stops.first()) {
                complain(*at, u"the Tab key comes back to it from \"%1\", and not to where it began, \"%2\""_s.arg(
                                  accessibleText(stops.last(), QAccessible::Name),
                                  accessibleText(stops.first(), QAccessible::Name)));
            }
            return stops;
        }
        // The focus may begin where the Tab key would not come to.
        if (at && (i > 0 || ((at->focusPolicy() & Qt::TabFocus) && at->isVisible()))) {
            stops << at;
            if (at != &screen && !showsFocus(screen, *at)) // of a popup that is all there is
                complain(*at,
                         u"\"%1\" does not show that it has the focus"_s.arg(accessibleText(at, QAccessible::Name)));
        }
        QTest::keyClick(at ? at : &screen, Qt::Key_Tab);
        if (at == &screen && QApplication::focusWidget() == at)
            return stops;
        if (at && QApplication::focusWidget() == at) {
            complain(*at, u"keeps the Tab key"_s);
            at->nextInFocusChain()->setFocus(Qt::TabFocusReason);
        }
    }
    complain(screen, u"the Tab key never comes back to where it began"_s);
    return stops;
}

bool TestEveryPanelByKeyboard::showsFocus(QWidget &screen, QWidget &widget) const
{
    // A ring may be drawn by the parent around it.
    const QRect place = QRect(widget.mapTo(&screen, QPoint(0, 0)), widget.size()).adjusted(-6, -6, 6, 6)
                        & screen.rect();
    if (place.isEmpty())
        return false;
    const QImage with = screen.grab(place).toImage();
    widget.clearFocus();
    const QImage without = screen.grab(place).toImage();
    widget.setFocus(Qt::TabFocusReason);
    return with != without;
}

void TestEveryPanelByKeyboard::reached(QWidget &screen, const QList<QPointer<QWidget>> &stops)
{
    const auto isStop = [&](QWidget *widget) {
        return std::any_of(stops.begin(), stops.end(), [widget](QWidget *stop) {
            if (!stop)
                return false;
            const bool same = stop == widget || stop->focusProxy() == widget || widget->focusProxy() == stop;
            // Of a group of choices one is reached by Tab and the others by arrows.
            const bool group = qobject_cast<QAbstractButton *>(stop) && stop->parentWidget() == widget->parentWidget()
                               && stop->metaObject() == widget->metaObject() && widget->focusPolicy() != Qt::NoFocus;
            return same || group;
        });
    };
    // What is part of something that is reached is worked from there; what has a key of its own says so.
    const auto isReached = [&](QWidget *widget) {
        for (QWidget *part = widget; part != &screen; part = part->parentWidget()) {
            if (isStop(part))
                return true;
        }
        static const QRegularExpression key(u"\\(([A-Za-z]+\\+)*(F[0-9]+|[A-Z]|Delete|Space|Enter)\\)"_s);
        const QString told = widget->toolTip() + u' ' + accessibleText(widget, QAccessible::Description) + u' '
                             + accessibleText(widget, QAccessible::Accelerator);
        return key.match(told).hasMatch();
    };
    const QList<QWidget *> all = screen.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisibleTo(&screen) || !widget->isEnabled() || widget->window() != &screen)
            continue;
        const bool pressed = qobject_cast<QAbstractButton *>(widget) != nullptr
                             && accessibleRole(widget) != QAccessible::Heading
                             && !qobject_cast<QLineEdit *>(widget->parentWidget())
                             && !qobject_cast<QTabBar *>(widget->parentWidget());
        // Text that the pointer can select is read, not worked.
        const bool read = qobject_cast<QLabel *>(widget) != nullptr;
        const bool filled = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !read;
        if ((pressed || filled) && !isReached(widget))
            complain(*widget, u"\"%1\" is not reached by Tab"_s.arg(accessibleText(widget, QAccessible::Name)));
    }
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestEveryPanelByKeyboard)
#include "test_every_panel_by_keyboard.moc"
