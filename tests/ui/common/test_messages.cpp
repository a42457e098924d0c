// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/empty_state.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/undo_bar.h"
#include "ui/style/apply_theme.h"

#include <QEnterEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace frontdoor;

namespace {

/// A window with an undo bar, and something else that has the focus.
struct Desk {
    Desk()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(elsewhere);
        column->addWidget(bar);
        window.resize(400, 200);
        if (!showActive(window))
            qFatal("the window did not become active");
        elsewhere->setFocus();
    }

    QWidget window;
    QPushButton *elsewhere = new QPushButton(QStringLiteral("Elsewhere"));
    UndoBar *bar = new UndoBar;
};

} // namespace

/// MessageBar, UndoBar and EmptyState.
class TestMessages : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void aMessageIsAnAlertWithItsWords()
    {
        MessageBar bar(Tone::Overdue, u"The shared file cannot be reached."_s, u"Nothing is lost."_s);
        QCOMPARE(accessibleRole(&bar), QAccessible::AlertMessage);
        QCOMPARE(accessibleText(&bar, QAccessible::Name), u"The shared file cannot be reached. Nothing is lost."_s);
    }

    void aMessageIsAnnouncedWhenItComesAndWhenItChanges()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *bar = new MessageBar;
        bar->hide();
        column->addWidget(bar);
        QVERIFY(showActive(window));
        bar->setMessage(Tone::Soon, u"Third contact in six months."_s);
        QVERIFY(!announced(window));
        bar->show();
        QCOMPARE(announced(window)->accessibleName(), u"Third contact in six months."_s);
        bar->setMessage(Tone::Soon, u"Fourth contact in six months."_s);
        QCOMPARE(announced(window)->accessibleName(), u"Fourth contact in six months."_s);
    }

    void wordsAreNotMarkup()
    {
        MessageBar bar(Tone::Info, u"<b>Ava</b>"_s, u"a < b"_s);
        bool found = false;
        const QList<QLabel *> labels = bar.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            found = found || label->text().contains(u"&lt;b&gt;Ava&lt;/b&gt;"_s);
        QVERIFY(found);
    }

    void actionsAreLinksThatCanBePressed()
    {
        MessageBar bar(Tone::Info, u"Changed by Lee W. at 10:42."_s);
        QAbstractButton *compare = bar.addAction(u"Compare"_s);
        QVERIFY(showActive(bar));
        QVERIFY(compare->isVisible());
        QSignalSpy clicked(compare, &QAbstractButton::clicked);
        compare->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
        bar.clearActions();
        QVERIFY(!compare->isVisible());
    }

    void escapeDismissesOnlyWhatMayBeDismissed()
    {
        MessageBar bar(Tone::Info, u"Changed."_s);
        QAbstractButton *action = bar.addAction(u"Compare"_s);
        QVERIFY(showActive(bar));
        QSignalSpy dismissed(&bar, &MessageBar::dismissed);
        action->setFocus();
        press(Qt::Key_Escape);
        QVERIFY(bar.isVisible());
        bar.setDismissible(true);
        press(Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QCOMPARE(dismissed.size(), 1);
    }

    void undoComesBackWithItsToken()
    {
        UndoBar bar;
        bar.offer(u"Allocated to Lee W."_s, u"allocation-7"_s);
        QSignalSpy undone(&bar, &UndoBar::undone);
        auto *undo = bar.findChild<LinkButton *>();
        QCOMPARE(accessibleText(undo, QAccessible::Name), u"Undo: Allocated to Lee W."_s);
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(undone.takeFirst().at(0).toString(), u"allocation-7"_s);
        QVERIFY(bar.isHidden());
    }

    void anOfferLapsesAfterItsTime()
    {
        Desk desk;
        desk.bar->setDuration(30);
        QSignalSpy lapsed(desk.bar, &UndoBar::lapsed);
        desk.bar->offer(u"Allocated to Lee W."_s, u"a"_s);
        QVERIFY(lapsed.wait(2000));
        QCOMPARE(lapsed.at(0).at(0).toString(), u"a"_s);
        QVERIFY(desk.bar->isHidden());
    }

    void anOfferStaysTenSecondsUnlessSaidOtherwise()
    {
        Desk desk;
        desk.bar->offer(u"Allocated to Lee W."_s);
        QVERIFY(desk.bar->remaining() > 9'000 && desk.bar->remaining() <= 10'000);
    }

    void anOfferDoesNotTakeTheFocus()
    {
        Desk desk;
        desk.bar->offer(u"Allocated to Lee W."_s);
        QVERIFY(desk.elsewhere->hasFocus());
    }

    void timeStandsStillWhileItHasTheFocus()
    {
        Desk desk;
        desk.bar->setDuration(60);
        QSignalSpy lapsed(desk.bar, &UndoBar::lapsed);
        desk.bar->offer(u"Allocated to Lee W."_s);
        desk.bar->findChild<LinkButton *>()->setFocus();
        QVERIFY(!lapsed.wait(200));
        QVERIFY(desk.bar->remaining() > 0);
        desk.elsewhere->setFocus();
        QVERIFY(lapsed.wait(2000));
    }

    void timeStandsStillUnderThePointer()
    {
        Desk desk;
        desk.bar->setDuration(60);
        QSignalSpy lapsed(desk.bar, &UndoBar::lapsed);
        desk.bar->offer(u"Allocated to Lee W."_s);
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QApplication::sendEvent(desk.bar, &enter);
        QVERIFY(!lapsed.wait(200));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(desk.bar, &leave);
        QVERIFY(lapsed.wait(2000));
    }

    void aNewOfferLetsTheOldOneLapse()
    {
        Desk desk;
        QSignalSpy lapsed(desk.bar, &UndoBar::lapsed);
        desk.bar->offer(u"First"_s, u"1"_s);
        desk.bar->offer(u"Second"_s, u"2"_s);
        QCOMPARE(lapsed.size(), 1);
        QCOMPARE(lapsed.at(0).at(0).toString(), u"1"_s);
        QCOMPARE(desk.bar->token(), u"2"_s);
        desk.bar->withdraw();
        QCOMPARE(lapsed.size(), 1);
    }

    void anEmptyStateSaysWhatToDoAndDoesIt()
    {
        EmptyState state(Icon::Tray, u"Nothing is waiting"_s, u"New contacts appear here by themselves."_s);
        QVERIFY(state.button()->isHidden());
        state.setButton(u"New contact"_s);
        QVERIFY(showActive(state));
        QSignalSpy activated(&state, &EmptyState::activated);
        QTest::mouseClick(state.button(), Qt::LeftButton);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(accessibleText(&state, QAccessible::Name), u"Nothing is waiting"_s);
        QCOMPARE(accessibleText(&state, QAccessible::Description), u"New contacts appear here by themselves."_s);
    }

private:
    static QWidget *announced(const QWidget &window)
    {
        return window.findChild<QWidget *>(u"frontdoorAnnouncer"_s, Qt::FindDirectChildrenOnly);
    }
};

QTEST_MAIN(TestMessages)
#include "test_messages.moc"
