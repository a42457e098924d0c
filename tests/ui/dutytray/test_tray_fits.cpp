// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/chip.h"
#include "ui/desk/desk.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/tray_delegate.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_preview.h"
#include "ui/dutytray/tray_view.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/apply_theme.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The tray in a window of 1366x768 (less the rail and the bars), at every text size.
class TestTrayFits : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        m_office = std::make_unique<test::FrontDesk>();
        m_office->fill();
        m_session = m_office->session();
        m_desk = std::make_unique<Desk>(*m_session, m_office->user(u"Morgan Reid"_s));
    }

    void cleanup()
    {
        m_desk.reset();
        m_session.reset();
        applyTheme(*qApp, ThemeChoice::Light, 100);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("theme");
        for (const int percent : {100, 125, 150, 175, 200})
            QTest::addRow("light %d", percent) << percent << int(ThemeChoice::Light);
        QTest::newRow("high contrast 150") << 150 << int(ThemeChoice::HighContrast);
    }

    void nothingIsClipped()
    {
        QFETCH(int, percent);
        QFETCH(int, theme);
        applyTheme(*qApp, ThemeChoice(theme), percent);
        const int rail = percent > 125 ? 56 * percent / 100 : 176 * percent / 100;
        TrayPanel panel(*m_desk);
        panel.resize(1366 - rail, 768 - 80 * percent / 100);
        QVERIFY(showActive(panel));
        QTRY_COMPARE(panel.preview()->text().name, u"Ava Sample"_s);
        QTest::qWait(50); // layouts settle
        const QStringList clipped = test::clippedIn(&panel);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        QVERIFY(panel.minimumSizeHint().width() <= panel.width());

        // Clocks and names are whole; the concern may be shortened.
        const Theme &look = themeOf(&panel);
        const TrayView *view = panel.view();
        for (const TrayRow &row : panel.model()->tray()) {
            const ClockWords clock = clockWords(row.nextDue, m_office->now(), m_desk->calendar());
            const int room = view->columnWidth(TrayModel::ClockColumn) - TrayDelegate::leftPadding(look)
                             - TrayDelegate::padding(look);
            QVERIFY2(Chip::sizeFor(clock.tone, clock.text, look).width() <= room, qPrintable(clock.text));
            const int name = QFontMetrics(look.font(TextRole::Strong)).horizontalAdvance(childWords(row));
            QVERIFY2(name + look.px(14) <= view->columnWidth(TrayModel::ChildColumn) - 2 * TrayDelegate::padding(look),
                     qPrintable(childWords(row)));
        }
        QVERIFY(view->rowHeight(1) >= QFontMetrics(look.font(TextRole::Strong)).height()
                                          + QFontMetrics(look.font(TextRole::Small)).height());
    }

    void theAllocationDialogFitsTheWindow_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d", percent) << percent;
    }

    void theAllocationDialogFitsTheWindow()
    {
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeChoice::Light, percent);
        QWidget window;
        window.resize(1366, 768);
        QVERIFY(showActive(window));
        TrayRow row;
        row.subject = m_office->eli;
        row.givenName = u"Eli"_s;
        row.familyName = u"Novak"_s;
        AllocateDialog dialog(*m_desk, row, &window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QTRY_VERIFY(dialog.chosen());
        QTest::qWait(50);
        QVERIFY2(dialog.width() <= 1366 && dialog.height() <= 768,
                 qPrintable(u"%1x%2"_s.arg(dialog.width()).arg(dialog.height())));
        const QStringList clipped = test::clippedIn(&dialog);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }

private:
    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestTrayFits)
#include "test_tray_fits.moc"
